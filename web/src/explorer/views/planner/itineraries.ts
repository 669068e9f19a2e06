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

/** The paths in their order. */
export function itinerariesOf(paths: readonly PlannedPathFragment[]): Itinerary[] {
  const wins = winsOf(paths);
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
