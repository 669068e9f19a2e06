// How wide a bold title is, so that a picture comes out the same in every browser: the advance widths of Helvetica Bold, in
// thousandths of the font's size, for the characters from space to tilde. Arial and its kin share them.
const WIDTHS =
  '278 333 474 556 556 889 722 238 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 333 333 584 584 584 611 ' +
  '975 722 722 722 722 667 611 778 722 278 556 722 611 833 722 778 667 778 722 667 611 722 667 944 667 667 611 333 278 333 584 556 ' +
  '333 556 611 556 611 556 333 611 611 278 278 556 278 889 611 611 611 611 389 556 333 611 556 778 556 556 500 389 280 389 584';
const TABLE = WIDTHS.split(' ').map(Number);
/** Of any other character. */
const OTHER = 611;
/** Fonts that stand in for Helvetica are a little wider at times. */
const RESERVE = 1.04;

/** The width of a bold text. */
export function widthOf(text: string, size: number): number {
  let sum = 0;
  for (const letter of text) sum += TABLE[(letter.codePointAt(0) ?? 0) - 32] ?? OTHER;
  return (sum / 1000) * size * RESERVE;
}

/** Breaks a text at its spaces into lines of a width; of what does not fit in so many lines, an ellipsis remains. */
export function wrapped(text: string, size: number, width: number, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && widthOf(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  const shown = lines.slice(0, most).map((line) => cut(line, size, width, false));
  if (lines.length > most) shown.push(cut(shown.pop() ?? '', size, width, true));
  return shown;
}

function cut(line: string, size: number, width: number, isCut: boolean): string {
  if (!isCut && widthOf(line, size) <= width) return line;
  let kept = line;
  while (kept !== '' && widthOf(`${kept}…`, size) > width) kept = kept.slice(0, -1);
  return `${kept.replace(/[\s,]+$/, '')}…`;
}

/** A title without what it excludes: "Interviewers, Except Eligibility and Loan" are interviewers. */
export function shortTitle(title: string): string {
  return title.replace(/, except .*$/i, '');
}
