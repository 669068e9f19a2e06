// Where to end instead, when the destination is out of reach: a pure function.
import type { Found } from './use-reach';

/** A stop within reach, and how long it would be from there. */
export interface End extends Found {
  readonly left: number;
}

/** How much longer the way over a stop may be than the quickest one, so that the stop lies on the way. */
const DETOUR = 1.1;

/**
 * Of the roles within reach that lie on the way the one from which the destination is nearest, and the next nearest of those that are reached
 * sooner. `near` says how far the destination is from where, the nearest first.
 */
export function endsOf(reached: readonly Found[], near: readonly { readonly slug: string; readonly months: number }[], from: string): End[] {
  const within = new Map(reached.map((found) => [found.role.slug, found]));
  const own = near.find(({ slug }) => slug === from)?.months;
  if (own === undefined) return [];
  const ends = near.flatMap(({ slug, months }): End[] => {
    const found = within.get(slug);
    return found && months < own && found.months + months <= own * DETOUR ? [{ ...found, left: months }] : [];
  });
  const [first] = ends;
  const sooner = ends.find(({ months }) => first && months < first.months);
  return [first, sooner].filter((end) => end !== undefined);
}
