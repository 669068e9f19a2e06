import { xOf, type StripRow } from './strip';

/** Lines further apart than so many rows are not joined: the picture would be hard to read. */
const MOST_ROWS = 5;
/** The most changes that are drawn. */
const MOST_DRAWN = 20;
/** Lanes beside a level's column, to be tried in turn. Lanes of two columns never come near each other. */
const LANES = [26, -26, 39, -39, 52, -52];

/** How often people can change between two lines, both ways together. */
export interface Changes {
  /** The slugs of the two, the smaller first. */
  readonly ends: readonly [string, string];
  /** Lateral transitions from the first to the second, and from the second to the first. */
  readonly ways: readonly [number, number];
  readonly total: number;
  /** How many leave a role of each level, that with the most first. */
  readonly levels: readonly { readonly level: number; readonly laterals: number }[];
}

interface Counted {
  readonly from: { readonly slug: string };
  /** The line that one enters. */
  readonly node: { readonly slug: string };
  readonly laterals: number;
  readonly levels: readonly { readonly level: number; readonly laterals: number }[];
}

/** The changes between different lines, the busiest first, then by slugs. One that is told twice counts once. */
export function changesOf(counted: readonly Counted[]): Changes[] {
  const pairs = new Map<string, { ends: [string, string]; ways: [number, number]; levels: Map<number, number>; told: Set<string> }>();
  for (const { from, node: to, laterals, levels } of counted) {
    if (from.slug === to.slug) continue;
    const isForth = from.slug < to.slug;
    const ends: [string, string] = isForth ? [from.slug, to.slug] : [to.slug, from.slug];
    const key = ends.join('>');
    const pair = pairs.get(key) ?? { ends, ways: [0, 0], levels: new Map(), told: new Set() };
    pairs.set(key, pair);
    if (pair.told.has(from.slug)) continue;
    pair.told.add(from.slug);
    pair.ways[isForth ? 0 : 1] = laterals;
    for (const one of levels) pair.levels.set(one.level, (pair.levels.get(one.level) ?? 0) + one.laterals);
  }
  const changes = [...pairs.values()].map(({ ends, ways, levels }): Changes => {
    const byLevel = [...levels].map(([level, laterals]) => ({ level, laterals })).filter(({ laterals }) => laterals > 0);
    return { ends, ways, total: ways[0] + ways[1], levels: byLevel.sort((a, b) => b.laterals - a.laterals || a.level - b.level) };
  });
  return changes.filter(({ total }) => total > 0).sort((a, b) => b.total - a.total || (a.ends.join('>') < b.ends.join('>') ? -1 : 1));
}

/**
 * An order in which lines with many changes stand near each other (seriation): one line after the other is moved to wherever the sum of changes times
 * rows between them falls, until none can be. From the same order and the same changes comes the same order.
 */
export function seriated<Track extends { readonly slug: string }>(tracks: readonly Track[], changes: readonly Changes[]): Track[] {
  const place = new Map(tracks.map(({ slug }, index) => [slug, index]));
  const pairs = changes.flatMap(({ ends, total }): [number, number, number][] => {
    const [a, b] = [place.get(ends[0]), place.get(ends[1])];
    return a === undefined || b === undefined ? [] : [[a, b, total]];
  });
  const rows = new Array<number>(tracks.length);
  const cost = (order: readonly number[]) => {
    order.forEach((track, row) => (rows[track] = row));
    return pairs.reduce((sum, [a, b, total]) => sum + total * Math.abs((rows[a] ?? 0) - (rows[b] ?? 0)), 0);
  };
  let order = tracks.map((_, index) => index);
  let least = cost(order);
  for (let isBetter = true; isBetter; ) {
    isBetter = false;
    for (let from = 0; from < order.length; from++) {
      for (let to = 0; to < order.length; to++) {
        if (from === to) continue;
        const moved = order.toSpliced(from, 1).toSpliced(to, 0, ...order.slice(from, from + 1));
        const sum = cost(moved);
        if (sum < least) [order, least, isBetter] = [moved, sum, true];
      }
    }
  }
  return order.flatMap((index) => tracks.slice(index, index + 1));
}

/** A change as it is drawn: a vertical at one level. */
export interface DrawnChange {
  readonly changes: Changes;
  /** The upper line and the lower. */
  readonly rows: readonly [StripRow, StripRow];
  readonly level: number;
  readonly x: number;
  readonly y1: number;
  readonly y2: number;
  readonly width: number;
  /** From stop to stop, without ends of its own. */
  readonly isDirect: boolean;
}

/** The busiest changes, each where it has room: neighbours from stop to stop, others in lanes beside the level's column. */
export function drawnChanges(rows: readonly StripRow[], changes: readonly Changes[]): DrawnChange[] {
  const place = new Map(rows.map(({ slug }, index) => [slug, index]));
  const near = changes.flatMap((one) => {
    const ends = one.ends.map((slug) => place.get(slug) ?? Infinity).sort((a, b) => a - b);
    const [upper = Infinity, lower = Infinity] = ends;
    return lower - upper <= MOST_ROWS ? [{ changes: one, upper, lower, apart: lower - upper, level: one.levels[0]?.level ?? 0 }] : [];
  });
  // Short ones first: they lie nearest to the column.
  const chosen = near.slice(0, MOST_DRAWN).sort((a, b) => a.level - b.level || a.apart - b.apart || a.upper - b.upper);
  const taken: { x: number; upper: number; lower: number }[] = [];
  return chosen.flatMap(({ changes: one, upper, lower, apart }): DrawnChange[] => {
    const [above, below] = [rows[upper], rows[lower]];
    if (!above || !below) return [];
    const drawn = { changes: one, rows: [above, below] as const, width: widthOf(one.total) };
    for (const { level } of one.levels) {
      const stops = [above, below].map(({ stops }) => stops.find((stop) => stop.level === level)?.radius);
      if (apart === 1 && stops[0] !== undefined && stops[1] !== undefined) {
        return [{ ...drawn, level, x: xOf(level), y1: above.y + stops[0], y2: below.y - stops[1], isDirect: true }];
      }
      const isFree = (x: number) =>
        runsAt(above, x) && runsAt(below, x) && taken.every((other) => other.x !== x || other.lower < upper || lower < other.upper);
      const x = LANES.map((lane) => xOf(level) + lane).find(isFree);
      if (x === undefined) continue;
      taken.push({ x, upper, lower });
      return [{ ...drawn, level, x, y1: above.y, y2: below.y, isDirect: false }];
    }
    return [];
  });
}

function runsAt({ stops }: StripRow, x: number): boolean {
  const [first, last] = [stops[0], stops.at(-1)];
  return first !== undefined && last !== undefined && first.x <= x && x <= last.x;
}

/** The counts go both ways, so the design's 60 and 120 pairs of roles are twice that here. */
function widthOf(total: number): number {
  if (total >= 240) return 5;
  return total >= 120 ? 3.5 : 2.5;
}
