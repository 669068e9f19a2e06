import type { Drawing, MapNode } from './drawing';

/** A direction on the map. */
export type Direction = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown';

/** Whether a key is an arrow. */
export function isDirection(key: string): key is Direction {
  return key === 'ArrowLeft' || key === 'ArrowRight' || key === 'ArrowUp' || key === 'ArrowDown';
}

/**
 * The nearest stop in a direction, of those that a transition joins with this one; where there is none, the nearest of all, so that
 * every stop can be reached. Null at the edge.
 */
export function stepFrom(drawing: Drawing, from: MapNode, direction: Direction): MapNode | null {
  const joined = drawing.joined.get(from.slug);
  const ends = [...(joined?.out ?? []).map(({ to }) => to), ...(joined?.in ?? []).map((link) => link.from)];
  const near = ends.flatMap((slug) => drawing.bySlug.get(slug) ?? []);
  return nearest(from, near, direction) ?? nearest(from, drawing.ordered, direction);
}

function nearest(from: MapNode, among: readonly MapNode[], direction: Direction): MapNode | null {
  let best: MapNode | null = null;
  let least = Infinity;
  for (const node of among) {
    const far = farness(node.x - from.x, node.y - from.y, direction);
    if (far < least || (far === least && best && node.slug < best.slug)) [best, least] = [node, far];
  }
  return best;
}

/** How far a stop is, aslant counting more; infinite where it is not in the direction. */
function farness(dx: number, dy: number, direction: Direction): number {
  const isAcross = direction === 'ArrowLeft' || direction === 'ArrowRight';
  const [ahead, aside] = isAcross ? [dx, dy] : [dy, dx];
  const forward = direction === 'ArrowLeft' || direction === 'ArrowUp' ? -ahead : ahead;
  return forward > 0 ? forward + 2 * Math.abs(aside) : Infinity;
}
