// Where the titles of the stops stand in the picture of a path: a pure function.
import { shortTitle, widthOf, wrapped } from '../../parts/text-width';

export interface RouteLabel {
  /** One or two lines; none where the stop's number stands in place of its title. */
  readonly lines: readonly string[];
  readonly x: number;
  /** In which row it stands, counted upwards from the line. Above the first a line leads down to the stop. */
  readonly tier: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

export const LABEL = { size: 14, line: 17, tier: 44 };
/** Titles are as far apart, and as far from what leads down from one above them. */
const APART = { title: 16, leader: 6 };
/** The widths in which a title is broken, and what each costs: narrow ones make room, wide ones read better. */
const WIDTHS = [
  { width: 230, cost: 2 },
  { width: 170, cost: 0 },
  { width: 132, cost: 5 },
  { width: 104, cost: 9 },
];
/** Those that are tried where titles are left out with the others. */
const NARROW = [
  { width: 140, cost: 2 },
  { width: 120, cost: 0 },
  { width: 96, cost: 2 },
  { width: 86, cost: 4 },
];
/** What each row costs. The last one is for paths that would show numbers without it. */
const TIERS = [0, 10, 20, 60];
/** A title reaches so far beyond its stop. */
const OVER = 9;
const COST = { aside: 4, slid: 2, cut: 8, leftOut: 1000 };
/** As many unfinished ways to place the titles are kept, the best of them. */
const KEPT = 60;

/** A place for the title of a stop. */
interface Option extends RouteLabel {
  readonly from: number;
  readonly to: number;
  readonly cost: number;
}

/** The titles up to a stop in their places. */
interface Placed {
  readonly cost: number;
  /** How far each row is taken. */
  readonly ends: readonly number[];
  readonly labels: readonly RouteLabel[];
}

/**
 * Of all ways to place the titles of stops at `xs`, from left to right, the one that leaves the fewest stops without theirs, then the lowest, the most centred,
 * the widest. The ends are never without.
 */
export function labelsOf(titles: readonly string[], xs: readonly number[], width: number): RouteLabel[] {
  const usual = placedOf(titles, xs, width, WIDTHS);
  if (usual.every(({ lines }) => lines.length > 0)) return usual;
  const narrow = placedOf(titles, xs, width, NARROW);
  return leftOut(narrow) < leftOut(usual) ? narrow : usual;
}

function leftOut(labels: readonly RouteLabel[]): number {
  return labels.filter(({ lines }) => lines.length === 0).length;
}

function placedOf(titles: readonly string[], xs: readonly number[], width: number, widths: typeof WIDTHS): RouteLabel[] {
  const last = titles.length - 1;
  let placed: Placed[] = [{ cost: 0, ends: TIERS.map(() => -Infinity), labels: [] }];
  for (const [stop, title] of titles.entries()) {
    const x = xs[stop] ?? 0;
    const isEnd = stop === 0 || stop === last;
    const options = optionsOf(title, x, width, widths, stop === 0 ? ['start'] : stop === last ? ['end'] : ['middle', 'start', 'end']);
    const next = placed.flatMap((before) => [
      ...options.flatMap((option) => withLabel(before, isEnd ? option : slid(option, before.ends, x, width), x)),
      { ...before, cost: before.cost + (isEnd ? COST.leftOut * 100 : COST.leftOut), labels: [...before.labels, { lines: [], x, tier: 0, anchor: 'middle' as const }] },
    ]);
    placed = best(next);
  }
  return [...(placed[0]?.labels ?? [])];
}

function withLabel({ cost, ends, labels }: Placed, option: Option, x: number): Placed[] {
  const { from, to, tier } = option;
  if (!ends.every((end, row) => (row === tier ? end + APART.title <= from : row > tier || end + APART.leader <= x))) return [];
  const taken = ends.map((end, row) => (row === tier ? to : row < tier ? Math.max(end, x + APART.leader - APART.title) : end));
  return [{ cost: cost + option.cost, ends: taken, labels: [...labels, option] }];
}

/** A title that ends at its stop moves to the right, past what stands to its left, as long as it stands above its stop. */
function slid(option: Option, ends: readonly number[], x: number, width: number): Option {
  const from = (ends[option.tier] ?? 0) + APART.title;
  if (option.anchor !== 'end' || from <= option.from || from > x - OVER || from + option.to - option.from > width) return option;
  return { ...option, anchor: 'start', x: rounded(from), from, to: from + option.to - option.from, cost: option.cost + COST.slid };
}

/** Those that no other surpasses in cost and room, the cheapest first. */
function best(placed: readonly Placed[]): Placed[] {
  const kept: Placed[] = [];
  for (const one of [...placed].sort((a, b) => a.cost - b.cost)) {
    if (kept.length === KEPT) break;
    if (!kept.some((other) => other.ends.every((end, row) => end <= (one.ends[row] ?? 0)))) kept.push(one);
  }
  return kept;
}

function optionsOf(title: string, x: number, width: number, widths: typeof WIDTHS, anchors: readonly RouteLabel['anchor'][]): Option[] {
  const seen = new Set<string>();
  return widths.flatMap(({ width: most, cost }) => {
    const lines = linesOf(title, most);
    const isCut = lines.at(-1)?.endsWith('…') ? COST.cut : 0;
    const wide = Math.max(...lines.map((line) => widthOf(line, LABEL.size)));
    // A short title is the same in every width.
    if (seen.has(lines.join('\n'))) return [];
    seen.add(lines.join('\n'));
    return anchors.flatMap((anchor, off) => {
      const { at, from, to } = extent(x, wide, anchor, width);
      if (from < 0 || to > width) return [];
      return TIERS.map((price, tier) => ({ lines, x: rounded(at), anchor, tier, from, to, cost: price + cost + isCut + (off > 0 ? COST.aside : 0) }));
    });
  });
}

/** Where a title of a width stands. One in the middle moves in from the edge of the picture. */
function extent(x: number, wide: number, anchor: RouteLabel['anchor'], width: number): { at: number; from: number; to: number } {
  if (anchor === 'start') return { at: x - OVER, from: x - OVER, to: x - OVER + wide };
  if (anchor === 'end') return { at: x + OVER, from: x + OVER - wide, to: x + OVER };
  const at = Math.min(width - 4 - wide / 2, Math.max(4 + wide / 2, x));
  return { at, from: at - wide / 2, to: at + wide / 2 };
}

/** Two lines. Of a title that is too long, "Except ..." goes first. */
function linesOf(title: string, width: number): string[] {
  const whole = wrapped(title, LABEL.size, width, 2);
  return whole.at(-1)?.endsWith('…') ? wrapped(shortTitle(title), LABEL.size, width, 2) : whole;
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
