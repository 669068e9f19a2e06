// Why there is no path, in words.
import { count, time } from '../../parts/words';
import { chipsOf, NO_CONDITIONS, type Conditions } from './conditions';
import type { NoPathOutcome } from './no-path';
import type { Names } from './question';
import { boundInWords } from './reach';

/** The conditions in which the two differ. */
export function changedBy(before: Conditions, after: Conditions): (keyof Conditions)[] {
  const keys = Object.keys(NO_CONDITIONS) as (keyof Conditions)[];
  return keys.filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));
}

/** One short line. Where one condition alone stands in the way it is named. */
export function headingOf(reason: NoPathOutcome['reason'], conditions: Conditions, relaxed: readonly Conditions[]): string {
  if (reason === 'NOTHING_LEADS_OUT') return 'No way out is known';
  if (reason === 'NOTHING_LEADS_IN') return 'No way in is known';
  if (reason === 'NOT_CONNECTED') return 'No path joins the two';
  const changed = [...new Set(relaxed.flatMap((one) => changedBy(conditions, one)))];
  const [only] = changed;
  if (only === undefined || changed.length > 1) return 'No path meets all conditions';
  const { maxMonths, maxSteps, maxStudyMonths } = conditions;
  if (only === 'maxMonths' && maxMonths !== null) return `No path within ${boundInWords(maxMonths)}`;
  if (only === 'maxSteps' && maxSteps !== null) return `No path in ${count(maxSteps, 'step')}`;
  if (only === 'maxStudyMonths' && maxStudyMonths !== null) return maxStudyMonths === 0 ? 'No path without study' : `No path with at most ${time(maxStudyMonths)} of study`;
  if (only === 'minPayRatio') return 'No path without a pay cut';
  if (only === 'avoidDeclining') return 'No path without shrinking fields';
  if (only === 'kinds') return 'No path of that kind of steps';
  if (only === 'via') return 'No path by that way';
  if (only === 'tracks') return 'No path within those lines';
  return 'No path meets all conditions';
}

/** The nearest number, with both ends; where constraints are not the reason, what the service says. */
export function leadOf({ reason, message, relaxations }: NoPathOutcome, { maxMonths }: Conditions, { from, target }: Names): string {
  const [best] = relaxations;
  if (reason !== 'CONSTRAINTS' || !best) return message;
  const { months, steps, study } = best.path.totals;
  const excess = maxMonths !== null && months > maxMonths ? `, ${time(months - maxMonths)} more than you allow` : '';
  const schooling = study > 0 ? ` with ${time(study)} of study` : '';
  return `The nearest way from ${from ?? 'here'} to ${target ?? 'there'} takes ${time(months)}${excess}, in ${count(steps, 'step')}${schooling}.`;
}

/** What a relaxation does, as short as it can be told; else the service's words. */
export function nameOf(message: string, before: Conditions, after: Conditions): string {
  const changed = changedBy(before, after);
  const [only] = changed;
  if (changed.length !== 1 || only === undefined) return message;
  const { maxMonths, maxStudyMonths } = after;
  if (only === 'maxMonths' && maxMonths !== null) return `Allow ${time(maxMonths)}`;
  if (only === 'maxStudyMonths' && maxStudyMonths !== null) return `Allow ${time(maxStudyMonths)} of study`;
  return message;
}

const OTHERS: Readonly<Partial<Record<keyof Conditions, string>>> = { via: 'what is passed', avoid: 'what is avoided', tracks: 'the lines' };

/** The conditions that none of the relaxations touches. */
export function untouched(conditions: Conditions, relaxed: readonly Conditions[]): string[] {
  const changed = new Set(relaxed.flatMap((one) => changedBy(conditions, one)));
  const left = chipsOf(conditions).filter(({ key }) => !changed.has(key) && key !== 'viaInOrder');
  return [...new Set(left.map(({ key, text }) => OTHERS[key] ?? `“${text}”`))];
}
