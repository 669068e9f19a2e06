import type { Operation } from '../../app/ask';
import { constraintsOf } from './conditions';
import { endsOf, type End } from './ends';
import type { Question } from './question';
import { payBetween, USUAL, type Pay } from './reach';
import { useNear, useReach } from './use-reach';

interface Ends {
  /** Where one could end instead under the same conditions. */
  readonly ends: readonly (End & { readonly pay: Pay })[];
  /** How many roles are within reach, within the months that are allowed or the usual bound; null as long as it is not known, or none is. */
  readonly within: number | null;
  readonly operations: readonly Operation[];
}

/** The longest time that the service searches for, in months. */
const LONGEST = 1200;

/** What is within reach where a destination is not. `quickest` is the time of a path that observes less, null where nothing is to be asked. */
export function useEnds({ from, target, conditions }: Question, quickest: number | null): Ends {
  const isAsked = quickest !== null;
  const constraints = constraintsOf({ ...conditions, maxMonths: null });
  const reach = useReach({ role: isAsked ? from : null, months: conditions.maxMonths ?? LONGEST, direction: 'OUTGOING', constraints });
  const near = useNear(isAsked ? target : null, quickest ?? 0);
  const { origin } = reach;
  const ends = origin && reach.isWhole && near.isWhole ? endsOf(reach.found, near.near, from ?? '').map((end) => ({ ...end, pay: payBetween(origin, end.role) })) : [];
  const most = conditions.maxMonths ?? USUAL;
  return {
    ends,
    within: (reach.isWhole && reach.found.filter(({ months }) => months <= most).length) || null,
    operations: isAsked ? [reach.operation, near.operation] : [],
  };
}
