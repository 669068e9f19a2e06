import type { Drawing, MapLink, MapNode, Point } from './drawing';

/** From the middle of a stop to where a line ends, and from a label to where a line begins. */
const REACH = 8;
const AFTER_LABEL = 4;
/** Uprights stand before a column of stops: advancements, then laterals. The kinds keep apart at the stop too. */
const UPRIGHT = { advancement: 21, lateral: 29 } as const;
const APART = { advancement: 0, lateral: 5 } as const;
/** Brackets between roles of one column, to the left of the stops. */
const BRACKET = { advancement: 22, lateral: 13 } as const;
const CUT = 4;

/** The line of a transition that is brought out, from the role in focus; and the tip of its arrow, if it has one. */
export interface Way {
  readonly link: MapLink;
  readonly points: readonly Point[];
  readonly tip: { readonly at: Point; readonly isLeft: boolean } | null;
}

/** Where the columns of stops stand, from the left. */
export function columnsOf(drawing: Pick<Drawing, 'nodes'>): number[] {
  return [...new Set(drawing.nodes.map(({ x }) => x))].sort((a, b) => a - b);
}

/**
 * All transitions of a role as lines between the places of the drawing. They run along its own row, and turn in the gutter beside
 * the column of the other role, so that few pass behind the labels of others.
 */
export function waysOf(drawing: Drawing, focus: MapNode, columns: readonly number[]): Way[] {
  const joined = drawing.joined.get(focus.slug);
  if (!joined) return [];
  const out = joined.out;
  const there = new Set(out.filter(({ kind }) => kind === 'lateral').map(({ to }) => to));
  // A lateral move that runs both ways is one line.
  const into = joined.in.filter(({ kind, from }) => kind === 'advancement' || !there.has(from));
  return [...out, ...into].flatMap((link) => {
    const other = drawing.bySlug.get(link.from === focus.slug ? link.to : link.from);
    return other ? [wayBetween(focus, other, link, columns)] : [];
  });
}

/** The line of one transition, from the role in focus. */
export function wayBetween(focus: MapNode, other: MapNode, link: MapLink, columns: readonly number[]): Way {
  const { kind } = link;
  const isOut = link.from === focus.slug;
  const shift = APART[kind];
  const [fy, oy] = [focus.y + shift, other.y + (other.y === focus.y ? shift : 0)];
  let points: Point[];
  let isLeft = false;
  if (other.x === focus.x) {
    const x = focus.x - BRACKET[kind];
    points = [[focus.x - REACH, fy], [x, fy], [x, oy], [other.x - REACH, oy]];
  } else if (other.x > focus.x) {
    const start = right(focus);
    const x = Math.max(start + CUT, other.x - UPRIGHT[kind]);
    points = [[start, fy], [x, fy], [x, oy], [other.x - REACH, oy]];
    isLeft = !isOut;
  } else {
    const next = columns.find((column) => column > other.x) ?? focus.x;
    const x = Math.max(right(other) + CUT, next - UPRIGHT[kind]);
    points = [[focus.x - REACH, fy], [x, fy], [x, oy], [right(other), oy]];
    isLeft = isOut;
  }
  const end = isOut ? points.at(-1) : points[0];
  return { link, points: cut(points), tip: kind === 'advancement' && end ? { at: end, isLeft } : null };
}

/** Upright and level parts, with their corners cut at 45 degrees. */
export function cut(points: readonly Point[]): Point[] {
  const all = points.filter((point, index) => {
    const before = points[index - 1];
    return !before || before[0] !== point[0] || before[1] !== point[1];
  });
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

/** Every transition of a drawing, all at once: advancements, laterals. What lines share is drawn once, or a browser would take seconds. */
export function everyWay(drawing: Drawing): { readonly advancement: string; readonly lateral: string } {
  const columns = columnsOf(drawing);
  const merged = { advancement: new Merged(), lateral: new Merged() };
  for (const link of drawing.links) {
    const [from, to] = [drawing.bySlug.get(link.from), drawing.bySlug.get(link.to)];
    if (from && to) merged[link.kind].add(wayBetween(from, to, link, columns).points);
  }
  return { advancement: merged.advancement.path(), lateral: merged.lateral.path() };
}

/** Lines whose level and upright parts are joined where they overlap. */
class Merged {
  readonly #level = new Map<number, Point[]>();
  readonly #upright = new Map<number, Point[]>();
  readonly #aslant = new Set<string>();

  add(points: readonly Point[]): void {
    points.slice(1).forEach(([x, y], index) => {
      const [fromX, fromY] = points[index] ?? [x, y];
      if (y === fromY) put(this.#level, y, fromX, x);
      else if (x === fromX) put(this.#upright, x, fromY, y);
      else this.#aslant.add(pathOf(fromX < x ? [[fromX, fromY], [x, y]] : [[x, y], [fromX, fromY]]));
    });
  }

  path(): string {
    const level = [...this.#level].flatMap(([y, spans]) => joined(spans).map(([from, to]) => `M${from} ${y}H${to}`));
    const upright = [...this.#upright].flatMap(([x, spans]) => joined(spans).map(([from, to]) => `M${x} ${from}V${to}`));
    return [...level, ...upright, ...this.#aslant].join('');
  }
}

function put(into: Map<number, Point[]>, at: number, a: number, b: number): void {
  const spans = into.get(at);
  const span: Point = [Math.min(a, b), Math.max(a, b)];
  if (spans) spans.push(span);
  else into.set(at, [span]);
}

/** Spans without those that overlap. */
function joined(spans: readonly Point[]): Point[] {
  const apart: [number, number][] = [];
  for (const [from, to] of [...spans].sort(([a], [b]) => a - b)) {
    const last = apart.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else apart.push([from, to]);
  }
  return apart;
}

function right({ area }: MapNode): number {
  return area.x + area.width + AFTER_LABEL;
}
