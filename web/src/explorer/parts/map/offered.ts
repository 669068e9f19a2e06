/** As many that match are looked at: of the first few, none may stand on this map. */
export const LOOKED_AT = 40;
/** As many are offered, those of the map first; at most so many of the others. */
const MOST = 8;
const OTHERS = 3;

/** What a box on a map offers: the roles of the map in the order of the search, then a few others. */
export function offeredOf<One>(found: readonly One[], isHere: (one: One) => boolean): One[] {
  const here = found.filter(isHere);
  const others = found.filter((one) => !isHere(one)).slice(0, Math.max(OTHERS, MOST - here.length));
  return [...here.slice(0, MOST - Math.min(OTHERS, others.length)), ...others].slice(0, MOST);
}
