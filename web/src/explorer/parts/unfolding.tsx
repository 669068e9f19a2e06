import { useState, type ReactNode } from 'react';

interface UnfoldingProps<Item> {
  readonly items: readonly Item[];
  /** So many are shown at first. */
  readonly first: number;
  /** What more there are, for those who do not see where the button stands: "roles that lead to both". */
  readonly what: string;
  readonly children: (item: Item) => ReactNode;
}

/** A list whose rest unfolds. The button stays, and folds it again: so the focus is not lost. */
export function Unfolding<Item>({ items, first, what, children }: UnfoldingProps<Item>) {
  const [isAll, setAll] = useState(false);
  const more = items.length - first;
  return (
    <>
      <ul>{(isAll ? items : items.slice(0, first)).map(children)}</ul>
      {more > 0 && (
        <button type="button" className="more-of" aria-expanded={isAll} onClick={() => setAll(!isAll)}>
          {isAll ? 'fewer' : `and ${more} more`}
          <span className="vh"> {what}</span>
        </button>
      )}
    </>
  );
}
