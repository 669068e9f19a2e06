// The paths of an answer as they are listed.
import type { PathCost, PlannedPathFragment } from '../../generated';
import { lineOfRole, type Line } from '../../parts/lines';
import { toldOf, type Told } from './wins';

/** A path with what the list says of it. */
export interface Itinerary extends Told {
  readonly path: PlannedPathFragment;
  /** A, B, C. */
  readonly letter: string;
  /** The line of the origin, then that of the destination of each step. */
  readonly lines: readonly Line[];
  readonly changes: number;
  /** The slugs of the roles between the ends, for the address. */
  readonly stops: string;
  /** The titles of the same. */
  readonly via: readonly string[];
}

/** The address says so of a path without stops. */
const DIRECT = 'direct';

/** What a path is best at, as the service says. */
export interface Best {
  readonly id: string;
  readonly bestAt: readonly string[];
}

/** As many trade-offs stand below the paths at most. */
const OTHERS = 4;

/**
 * Of the trade-offs those that are worth a card of their own: the first that is best at what no listed path is best at, then middle
 * ways. They keep their order.
 */
export function othersOf<Path extends Best>(tradeOffs: readonly Path[], listed: ReadonlySet<string>): Path[] {
  const shown = new Set(tradeOffs.filter(({ id }) => listed.has(id)).flatMap(({ bestAt }) => bestAt));
  const chosen = new Set<Path>();
  const rest = tradeOffs.filter(({ id }) => !listed.has(id));
  for (const path of rest) {
    if (path.bestAt.every((one) => shown.has(one))) continue;
    chosen.add(path);
    for (const one of path.bestAt) shown.add(one);
  }
  for (const path of rest) if (path.bestAt.length === 0 && chosen.size < OTHERS) chosen.add(path);
  return rest.filter((path) => chosen.has(path));
}

const ORDER: Readonly<Record<PathCost, string>> = { MONTHS: 'fastest', STEPS: 'fewest steps', SKILL_GAP: 'least to learn' };

/** The paths in their order, the best by `cost` first. `isWhole` as long as no trade-offs are awaited. */
export function itinerariesOf(paths: readonly PlannedPathFragment[], cost: PathCost, isWhole: boolean): Itinerary[] {
  const listed = paths.map((path, index) => {
    const between = path.steps.slice(0, -1).map(({ transition }) => transition.to);
    const lines = [path.from, ...path.steps.map(({ transition }) => transition.to)].map(lineOfRole);
    return {
      path,
      letter: letterOf(index),
      lines,
      changes: lines.filter((line, at) => at > 0 && line.slug !== lines[at - 1]?.slug).length,
      stops: between.map(({ slug }) => slug).join() || DIRECT,
      via: between.map(({ title }) => title),
    };
  });
  const measures = listed.map(({ path, changes }) => ({
    ...path.totals,
    changes,
    laterals: path.steps.filter(({ transition }) => transition.kind === 'LATERAL').length,
  }));
  const told = toldOf(measures, isWhole, ORDER[cost]);
  return listed.map((one, index) => ({ ...one, ...(told[index] ?? { wins: [], differs: null }) }));
}

/** A to Z, then AA. */
export function letterOf(index: number): string {
  const last = String.fromCodePoint(65 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}
