// What a path has that the others listed with it have not.
import { count, time } from '../../parts/words';

/** What paths are compared by. */
export interface Measures {
  readonly months: number;
  readonly steps: number;
  readonly study: number;
  readonly experience: number;
  readonly skillsToGain: number;
  readonly skillGapPoints: number;
  /** Steps aside. */
  readonly laterals: number;
  /** How often the line changes. */
  readonly changes: number;
}

/** What stands on the card of a path. */
export interface Told {
  /** What no other is better at. */
  readonly wins: readonly string[];
  /** Where it wins nothing, in what it differs; null where the stops alone are others. */
  readonly differs: string | null;
}

const WINS: readonly { readonly name: string; readonly none?: string; readonly of: (path: Measures) => number }[] = [
  { name: 'fastest', of: ({ months }) => months },
  { name: 'fewest steps', of: ({ steps }) => steps },
  { name: 'least to learn', of: ({ skillGapPoints }) => skillGapPoints },
  { name: 'fewest new skills', of: ({ skillsToGain }) => skillsToGain },
  { name: 'least study', none: 'no study', of: ({ study }) => study },
];

/** So many months less are worth telling. */
const WORTH = 3;
/** As many fit beside the time. */
const MOST = 2;

/**
 * What to tell of each path. All that are equally good have won; where more than half are, it tells none from another and nobody has. As long as
 * `isWhole` is false, better ones may be to come, so that only what is certain counts: the first is the best by `order`.
 */
export function toldOf(paths: readonly Measures[], isWhole = true, order = 'fastest'): Told[] {
  const wins = paths.map((): string[] => []);
  for (const { name, none, of } of WINS) {
    const values = paths.map(of);
    const best = Math.min(...values);
    const winners = values.flatMap((value, index) => (value === best ? [index] : []));
    if (winners.length * 2 > paths.length || (!isWhole && name !== order)) continue;
    for (const index of winners) wins[index]?.push(best === 0 ? (none ?? name) : name);
  }
  const [first] = paths;
  return paths.map((path, index) => {
    const own = (wins[index] ?? []).filter((name, _, all) => name !== 'fewest new skills' || !all.includes('least to learn'));
    const differs = own.length === 0 && first && index > 0 ? differenceOf(path, paths, first) : null;
    return { wins: own.slice(0, MOST), differs };
  });
}

/** What speaks for a path that wins nothing: what few have, or in what it is better than the first. */
function differenceOf(path: Measures, paths: readonly Measures[], first: Measures): string | null {
  const isRare = (has: (one: Measures) => boolean) => has(path) && !has(first) && paths.filter(has).length * 2 <= paths.length;
  if (isRare(({ laterals }) => laterals === 0)) return 'only steps up';
  if (isRare(({ changes }) => changes === 0)) return 'one line all the way';
  const [steps, skills, study, experience] = [first.steps - path.steps, first.skillsToGain - path.skillsToGain, first.study - path.study, first.experience - path.experience];
  if (steps > 0) return `${count(steps, 'step')} fewer than A`;
  if (skills > 0) return `${count(skills, 'new skill')} fewer than A`;
  if (study >= WORTH) return `${time(study)} less study than A`;
  if (experience >= WORTH) return `${time(experience)} less experience than A`;
  return null;
}
