// What is told of the roles within reach: pure functions.
import type { ReachedFragment } from '../../generated';
import { lineOfRole, type Line } from '../../parts/lines';
import { count } from '../../parts/words';
import type { Found } from './use-reach';

/** How far one looks where nothing else is said, in months. */
export const USUAL = 60;
/** The bounds to choose from, in years. */
export const BOUNDS = [1, 2, 3, 5, 10];

export interface Pay {
  readonly comparable: boolean;
  readonly percent: number | null;
  readonly bound: 'EXACT' | 'AT_LEAST' | null;
}

const UNKNOWN: Pay = { comparable: false, percent: null, bound: null };

/** The change of pay from one role to another, by the rules of the service, which tells it of transitions and paths only. */
export function payBetween(from: ReachedFragment, to: ReachedFragment): Pay {
  const [before, after] = [from.category?.landscape, to.category?.landscape];
  if (!before || !after || figureOf(from) === figureOf(to)) return UNKNOWN;
  const [was, will] = [before.medianAnnualPay, after.medianAnnualPay];
  if (was.amount === null || was.amount === 0 || was.bound !== 'EXACT' || will.amount === null) return UNKNOWN;
  if (before.area !== after.area || before.year !== after.year || was.currency !== will.currency) return UNKNOWN;
  return { comparable: true, percent: Math.round((1000 * (will.amount - was.amount)) / was.amount) / 10, bound: will.bound };
}

/** The code of the category whose figure a role inherits. */
function figureOf({ category }: ReachedFragment): string | undefined {
  return category?.landscape?.carriedFrom?.code ?? category?.code;
}

/** A role within reach, with what its row tells. */
export interface Row extends Found {
  readonly line: Line;
  readonly pay: Pay;
}

/** The rows of what was found, seen from a role or, where paths come in, towards it. */
export function rowsOf(found: readonly Found[], origin: ReachedFragment | null, isIncoming: boolean): Row[] {
  return found.map((one) => {
    const pay = !origin ? UNKNOWN : isIncoming ? payBetween(one.role, origin) : payBetween(origin, one.role);
    return { ...one, line: lineOfRole(one.role), pay };
  });
}

/** The best change of pay first; what cannot be compared comes last. Among equals they keep their order, by time. */
export function byPay(rows: readonly Row[]): Row[] {
  return [...rows].sort((a, b) => (b.pay.percent ?? -Infinity) - (a.pay.percent ?? -Infinity) || 0);
}

export interface Ring {
  readonly name: string;
  readonly rows: readonly Row[];
}

/** Year by year: up to one, one to two. The rows come by time. */
export function ringsOf(rows: readonly Row[]): Ring[] {
  const years = new Map<number, Row[]>();
  for (const row of rows) {
    const year = Math.max(1, Math.ceil(row.months / 12));
    years.set(year, [...(years.get(year) ?? []), row]);
  }
  return [...years].map(([year, own]) => ({ name: year === 1 ? 'Up to 1 year' : `${year - 1} to ${year} years`, rows: own }));
}

/** A line with the times at which its roles are reached. */
export interface LineReach {
  readonly line: Line;
  readonly months: readonly number[];
}

/** The lines on which roles are within reach, those with the most first. */
export function linesOf(rows: readonly Row[]): LineReach[] {
  const lines = new Map<string | null, { line: Line; months: number[] }>();
  for (const { line, months } of rows) {
    const own = lines.get(line.slug) ?? { line, months: [] };
    own.months.push(months);
    lines.set(line.slug, own);
  }
  return [...lines.values()].sort((a, b) => b.months.length - a.months.length || (a.line.name < b.line.name ? -1 : 1));
}

/** A bound in words: `5 years`, `18 months`. */
export function boundInWords(months: number): string {
  return months % 12 === 0 && months > 0 ? count(months / 12, 'year') : count(months, 'month');
}
