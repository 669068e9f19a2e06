/** Where these stand at the beginnings of words, in order and apart from each other; null where one is missing. */
export function spansOf(text: string, wanted: readonly string[]): [number, number][] | null {
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
