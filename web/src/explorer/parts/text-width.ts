// How wide a text is, so that a picture comes out the same in every browser: the advance widths of Helvetica, in thousandths of the
// font's size, for the characters from space to tilde. Arial and its kin share them.
const PLAIN =
  '278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 584 584 584 556 ' +
  '1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 ' +
  '333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584';
const BOLD =
  '278 333 474 556 556 889 722 238 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 333 333 584 584 584 611 ' +
  '975 722 722 722 722 667 611 778 722 278 556 722 611 833 722 778 667 778 722 667 611 722 667 944 667 667 611 333 278 333 584 556 ' +
  '333 556 611 556 611 556 333 611 611 278 278 556 278 889 611 611 611 611 389 556 333 611 556 778 556 556 500 389 280 389 584';
const TABLES = { plain: PLAIN.split(' ').map(Number), bold: BOLD.split(' ').map(Number) };
/** Of any other character. */
const OTHER = 611;
/** A middle dot and curly quotes; dashes and an ellipsis. */
const NARROW = /[\u00a0\u00b7\u2018\u2019]/;
const WIDE = /[\u2014\u2026]/;
/** Fonts that stand in for Helvetica are a little wider at times. */
const RESERVE = 1.04;

/** The width of a text, bold unless told otherwise. */
export function widthOf(text: string, size: number, weight: 'plain' | 'bold' = 'bold'): number {
  let sum = 0;
  for (const letter of text) sum += TABLES[weight][(letter.codePointAt(0) ?? 0) - 32] ?? other(letter);
  return (sum / 1000) * size * RESERVE;
}

function other(letter: string): number {
  if (NARROW.test(letter)) return 278;
  return WIDE.test(letter) ? 1000 : OTHER;
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
