import { spansOf } from './spans';

interface MarkedProps {
  readonly text: string;
  /** What was searched for. */
  readonly typed: string;
}

/** A title with what was typed marked in it: the whole of it, or else the beginnings of words. */
export function Marked({ text, typed }: MarkedProps) {
  const words = typed.split(/\s+/).filter((word) => word !== '');
  const spans = spansOf(text, [typed]) ?? spansOf(text, words) ?? [];
  let end = 0;
  const parts = spans.map(([from, to]) => {
    const before = text.slice(end, from);
    end = to;
    return [
      before,
      <mark key={from}>{text.slice(from, to)}</mark>,
    ];
  });
  return (
    <span>
      {parts}
      {text.slice(end)}
    </span>
  );
}
