// What the address asks the planner, and the address of what is asked.
import { to } from '../../app/routes';
import type { PathCost } from '../../generated';
import { conditionParameters, readConditions, type Conditions } from './conditions';

/** A question to the planner. */
export interface Question {
  /** Slugs; null as long as nothing is chosen. */
  readonly from: string | null;
  readonly target: string | null;
  readonly cost: PathCost;
  readonly conditions: Conditions;
  /** How many paths are listed at most. */
  readonly first: number;
  /** The slugs of the roles between the ends of the path that is chosen; null for the first path. */
  readonly stops: string | null;
  /** Of the roles within reach, where an end is open: only those of this line, and in this order. */
  readonly line: string | null;
  readonly order: 'time' | 'pay';
}

/** What the ends are called, as far as they are given and known. */
export interface Names {
  readonly from: string | null;
  readonly target: string | null;
}

/** What paths can be best by. */
export const COSTS: readonly { readonly cost: PathCost; readonly by: string; readonly name: string; readonly heading: string }[] = [
  { cost: 'MONTHS', by: 'time', name: 'Time', heading: 'quickest first' },
  { cost: 'STEPS', by: 'steps', name: 'Steps', heading: 'fewest steps first' },
  { cost: 'SKILL_GAP', by: 'learning', name: 'Least to learn', heading: 'least to learn first' },
];

export const FEW = 5;
export const MANY = 15;

/** Reads the address. */
export function readQuestion(given: URLSearchParams): Question {
  return {
    from: given.get('from') || null,
    target: given.get('to') || null,
    cost: COSTS.find(({ by }) => by === given.get('by'))?.cost ?? 'MONTHS',
    conditions: readConditions(given),
    first: given.has('more') ? MANY : FEW,
    stops: given.get('stops'),
    line: given.get('line') || null,
    order: given.get('sort') === 'pay' ? 'pay' : 'time',
  };
}

/** The address of a question. Another question has other paths: the chosen one is kept only where it is given. Other ends have other lines. */
export function addressOf(question: Question, change: Partial<Question>): string {
  const isMoved = change.from !== undefined || change.target !== undefined;
  const { from, target, cost, conditions, first, stops, line, order } = { ...question, stops: null, ...(isMoved && { line: null }), ...change };
  const isOpen = from === null || target === null;
  const by = COSTS.find((one) => one.cost === cost)?.by;
  return to.paths({
    from,
    to: target,
    by: cost === 'MONTHS' ? null : by,
    ...conditionParameters(conditions),
    more: first === MANY ? 1 : null,
    stops,
    line: isOpen ? line : null,
    sort: isOpen && order === 'pay' ? order : null,
  });
}
