import type { Drawing, MapLink, MapNode, Point } from './drawing';
import { APART, type Passages } from './passages';
import { boldEnd } from './placed';

/** From the middle of a stop to where a line ends, and from a label to where a line begins. */
const REACH = 8;
const AFTER_LABEL = 4;
/** Uprights stand before a column of stops: advancements, then laterals. */
const UPRIGHT = { advancement: 21, lateral: 29 } as const;
/** Brackets between roles of one column, to the left of the stops. */
const BRACKET = { advancement: 22, lateral: 13 } as const;
const CUT = 4;

/** The line of a transition that is brought out, from the role in focus; and the tip of its arrow, if it has one. */
export interface Way {
  readonly link: MapLink;
  readonly points: readonly Point[];
  readonly tip: { readonly at: Point; readonly isLeft: boolean } | null;
}

/**
 * All transitions of a role as lines between the places of the drawing. They run along its own row, aside where a label is in their
 * way, and turn in the gutter beside the column of the other role.
 */
export function waysOf(drawing: Drawing, focus: MapNode, passages: Passages): Way[] {
  const joined = drawing.joined.get(focus.slug);
  if (!joined) return [];
  const out = joined.out;
  const there = new Set(out.filter(({ kind }) => kind === 'lateral').map(({ to }) => to));
  // A lateral move that runs both ways is one line.
  const into = joined.in.filter(({ kind, from }) => kind === 'advancement' || !there.has(from));
  return [...out, ...into].flatMap((link) => {
    const other = drawing.bySlug.get(link.from === focus.slug ? link.to : link.from);
    return other ? [wayBetween(focus, other, link, passages)] : [];
  });
}

/** The line of one transition, from the role in focus. */
export function wayBetween(focus: MapNode, other: MapNode, link: MapLink, passages: Passages): Way {
  const { kind } = link;
  const isOut = link.from === focus.slug;
  const shift = APART[kind];
  const oy = other.y + (other.y === focus.y ? shift : 0);
  const points: Point[] = [];
  let isLeft = false;
  if (other.x === focus.x) {
    const x = focus.x - BRACKET[kind];
    points.push([focus.x - REACH, focus.y + shift], [x, focus.y + shift], [x, oy], [other.x - REACH, oy]);
  } else {
    const { columns } = passages;
    const heights = passages.from(focus, kind);
    const [home, end] = [columns.indexOf(focus.x), columns.indexOf(other.x)];
    const isAhead = end > home;
    const step = isAhead ? 1 : -1;
    points.push([isAhead ? right(focus) : focus.x - REACH, focus.y + shift]);
    for (let at = home + step; at !== end + step; at += step) {
      // The gutter to the left of the column on the right.
      const gutter = (columns[isAhead ? at : at + 1] ?? 0) - UPRIGHT[kind];
      const x = at === end && !isAhead ? Math.max(right(other) + CUT, gutter) : gutter;
      const before = heights[at - step] ?? focus.y;
      points.push([x, before], [x, at === end ? oy : (heights[at] ?? before)]);
    }
    points.push([isAhead ? other.x - REACH : right(other), oy]);
    isLeft = isAhead ? !isOut : isOut;
  }
  const tip = isOut ? points.at(-1) : points[0];
  return { link, points: cut(points), tip: kind === 'advancement' && tip ? { at: tip, isLeft } : null };
}

/** Upright and level parts, with their corners cut at 45 degrees. */
export function cut(points: readonly Point[]): Point[] {
  const all: Point[] = [];
  for (const point of points) {
    const [last, before] = [all.at(-1), all.at(-2)];
    if (last && last[0] === point[0] && last[1] === point[1]) continue;
    // A corner that is none.
    const isStraight = before && last && ((before[0] === last[0] && last[0] === point[0]) || (before[1] === last[1] && last[1] === point[1]));
    if (isStraight) all.pop();
    all.push(point);
  }
  return all.flatMap((at, index): Point[] => {
    const [before, after] = [all[index - 1], all[index + 1]];
    if (!before || !after) return [at];
    const by = Math.min(CUT, distance(at, before) / 2, distance(at, after) / 2);
    return [towards(at, before, by), towards(at, after, by)];
  });
}

/** The point a little way from a corner to the next one. */
function towards(from: Point, to: Point, by: number): Point {
  return [from[0] + Math.sign(to[0] - from[0]) * by, from[1] + Math.sign(to[1] - from[1]) * by];
}

/** How far apart two ends of a level or upright line are. */
function distance(a: Point, b: Point): number {
  return Math.max(Math.abs(a[0] - b[0]), Math.abs(a[1] - b[1]));
}

/** Points as the `d` of a path. */
export function pathOf(points: readonly Point[]): string {
  return `M${points.map(([x, y]) => `${x} ${y}`).join('L')}`;
}

/** Tips of arrows as the `d` of a path; those that coincide are drawn once. */
export function tipsOf(tips: readonly { readonly at: Point; readonly isLeft: boolean }[], size: number): string {
  const drawn = tips.map(({ at: [x, y], isLeft }) => {
    const back = isLeft ? x + size : x - size;
    return `M${back} ${y - size * 0.7}L${x} ${y}L${back} ${y + size * 0.7}Z`;
  });
  return [...new Set(drawn)].join('');
}

function right(node: MapNode): number {
  return boldEnd(node) + AFTER_LABEL;
}
