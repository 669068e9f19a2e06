// The paths of an answer as they are listed.
import type { PlannedPathFragment } from '../../generated';
import { lineOfRole, type Line } from '../../parts/lines';

/** A path with what the list says of it. */
export interface Itinerary {
  readonly path: PlannedPathFragment;
  /** A, B, C. */
  readonly letter: string;
  /** What none of the others is better at. */
  readonly wins: readonly string[];
  /** The line of the origin, then that of the destination of each step. */
  readonly lines: readonly Line[];
  readonly changes: number;
  /** The slugs of the roles between the ends, for the address. */
  readonly stops: string;
  /** The titles of the same. */
  readonly via: readonly string[];
}

const WINS: readonly { readonly name: string; readonly of: (path: PlannedPathFragment) => number }[] = [
  { name: 'fastest', of: ({ totals }) => totals.months },
  { name: 'fewest steps', of: ({ totals }) => totals.steps },
  { name: 'least to learn', of: ({ totals }) => totals.skillsToGain },
  { name: 'least study', of: ({ totals }) => totals.study },
];

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

const BEST: Readonly<Record<string, string>> = { MONTHS: 'fastest', STEPS: 'fewest steps', SKILL_GAP: 'least to learn' };

/** The paths in their order. What the service says that they are best at counts before what shows among those listed. */
export function itinerariesOf(paths: readonly PlannedPathFragment[], best: readonly Best[] = []): Itinerary[] {
  const told = new Map(best.map(({ id, bestAt }) => [id, bestAt.flatMap((one) => BEST[one] ?? [])]));
  const judged = new Set([...told.values()].flat());
  const wins = winsOf(paths).map((own, index) => [...(told.get(paths[index]?.id ?? '') ?? []), ...own.filter((name) => !judged.has(name))]);
  return paths.map((path, index) => {
    const between = path.steps.slice(0, -1).map(({ transition }) => transition.to);
    const lines = [path.from, ...path.steps.map(({ transition }) => transition.to)].map(lineOfRole);
    return {
      path,
      letter: letterOf(index),
      wins: wins[index] ?? [],
      lines,
      changes: lines.filter((line, at) => at > 0 && line.slug !== lines[at - 1]?.slug).length,
      stops: between.map(({ slug }) => slug).join() || DIRECT,
      via: between.map(({ title }) => title),
    };
  });
}

/** What each path wins on: where several are equally good the first has it, where all are nobody has. */
function winsOf(paths: readonly PlannedPathFragment[]): string[][] {
  const wins = paths.map((): string[] => []);
  for (const { name, of } of WINS) {
    const values = paths.map(of);
    const best = Math.min(...values);
    if (values.some((value) => value !== best)) wins[values.indexOf(best)]?.push(name);
  }
  return wins;
}

/** A to Z, then AA. */
export function letterOf(index: number): string {
  const last = String.fromCodePoint(65 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}
