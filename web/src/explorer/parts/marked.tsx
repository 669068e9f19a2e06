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

/** Where these stand at the beginnings of words, in order and apart from each other; null where one is missing. */
function spansOf(text: string, wanted: readonly string[]): [number, number][] | null {
  const lower = text.toLowerCase();
  // A letter whose small form is longer would shift what follows.
  if (lower.length !== text.length) return null;
  const spans: [number, number][] = [];
  for (const word of wanted.map((one) => one.toLowerCase())) {
    const starts = [...lower.matchAll(/[\p{L}\p{N}]+/gu)].map((match) => match.index);
    const from = starts.find((start) => lower.startsWith(word, start) && spans.every(([a, b]) => start + word.length <= a || start >= b));
    if (from === undefined) return null;
    spans.push([from, from + word.length]);
  }
  return spans.sort(([a], [b]) => a - b);
}
