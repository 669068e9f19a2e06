import type { Drawing, Point } from './drawing';
import { Passages, joined } from './passages';
import { pathOf, wayBetween } from './ways';

/** The side of a square of the drawing; a multiple of a dash and its gap. */
const SQUARE = 252;

/** What stands in one square, as the `d` of paths. */
export interface Square {
  readonly key: string;
  readonly advancement: string;
  readonly lateral: string;
}

/**
 * Every transition of a drawing, all at once, square by square: a browser paints the squares that it shows. What lines share is drawn once.
 */
export function everyWay(drawing: Drawing): readonly Square[] {
  const passages = new Passages(drawing);
  const merged = { advancement: new Merged(), lateral: new Merged() };
  const laterals = new Set<string>();
  for (const link of drawing.links) {
    const [from, to] = [drawing.bySlug.get(link.from), drawing.bySlug.get(link.to)];
    // A lateral move that runs both ways is one line.
    if (!from || !to || (link.kind === 'lateral' && laterals.has(`${link.to} ${link.from}`))) continue;
    if (link.kind === 'lateral') laterals.add(`${link.from} ${link.to}`);
    merged[link.kind].add(wayBetween(from, to, link, passages).points);
  }
  const [advancement, lateral] = [merged.advancement.squares(), merged.lateral.squares()];
  const keys = [...new Set([...advancement.keys(), ...lateral.keys()])].sort();
  return keys.map((key) => ({ key, advancement: advancement.get(key) ?? '', lateral: lateral.get(key) ?? '' }));
}

/** Lines whose level and upright parts are joined where they overlap. */
class Merged {
  readonly #level = new Map<number, Point[]>();
  readonly #upright = new Map<number, Point[]>();
  readonly #aslant = new Map<string, Point>();

  add(points: readonly Point[]): void {
    points.slice(1).forEach(([x, y], index) => {
      const [fromX, fromY] = points[index] ?? [x, y];
      if (y === fromY) put(this.#level, y, fromX, x);
      else if (x === fromX) put(this.#upright, x, fromY, y);
      else this.#aslant.set(pathOf(fromX < x ? [[fromX, fromY], [x, y]] : [[x, y], [fromX, fromY]]), [x, y]);
    });
  }

  /** The `d` of what stands in each square. */
  squares(): ReadonlyMap<string, string> {
    const parts = new Map<string, string[]>();
    const draw = (x: number, y: number, d: string) => {
      const key = `${Math.floor(x / SQUARE)} ${Math.floor(y / SQUARE)}`;
      const drawn = parts.get(key);
      if (drawn) drawn.push(d);
      else parts.set(key, [d]);
    };
    for (const [y, spans] of this.#level) for (const [from, to] of joined(spans).flatMap(pieces)) draw((from + to) / 2, y, `M${from} ${y}H${to}`);
    for (const [x, spans] of this.#upright) for (const [from, to] of joined(spans).flatMap(pieces)) draw(x, (from + to) / 2, `M${x} ${from}V${to}`);
    for (const [d, [x, y]] of this.#aslant) draw(x, y, d);
    return new Map([...parts].map(([key, all]) => [key, all.join('')]));
  }
}

function put(into: Map<number, Point[]>, at: number, a: number, b: number): void {
  const spans = into.get(at);
  const span: Point = [Math.min(a, b), Math.max(a, b)];
  if (spans) spans.push(span);
  else into.set(at, [span]);
}

/** A span, cut where squares end. */
function pieces([from, to]: Point): Point[] {
  const ends: Point[] = [];
  for (let at = from; at < to; ) {
    const next = Math.min(to, (Math.floor(at / SQUARE) + 1) * SQUARE);
    ends.push([at, next]);
    at = next;
  }
  return ends;
}
