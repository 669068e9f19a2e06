import type { Drawing, MapNode } from './drawing';

/** The kinds keep so far apart at a stop, and where they pass a column side by side. */
export const APART = { advancement: 0, lateral: 5 } as const;
/** From the text of a label to a line that passes it. */
const CLEAR = 1;
/** From a label to a line that has room enough. */
const EASY = 4;

type Kind = 'advancement' | 'lateral';
type Span = readonly [number, number];

/** Where lines can pass the columns of a drawing without running behind labels. */
export class Passages {
  /** Where the columns of stops stand, from the left. */
  readonly columns: readonly number[];
  /** What labels take in each column, from the top, apart from each other. */
  readonly #taken: readonly (readonly Span[])[];
  readonly #height: number;
  readonly #known = new Map<string, readonly number[]>();

  constructor({ nodes, height }: Pick<Drawing, 'nodes' | 'height'>) {
    this.columns = [...new Set(nodes.map(({ x }) => x))].sort((a, b) => a - b);
    this.#height = height;
    this.#taken = this.columns.map((column) => {
      const spans = nodes.filter(({ x }) => x === column).map(({ area }): Span => [area.y + 2 - CLEAR, area.y + area.height - 2 + CLEAR]);
      return joined(spans);
    });
  }

  /** The heights at which lines of a kind from a role pass each column; in its own the height of its stop. */
  from(role: MapNode, kind: Kind): readonly number[] {
    const key = `${kind} ${role.slug}`;
    const known = this.#known.get(key);
    if (known) return known;
    const advancing = kind === 'lateral' ? this.from(role, 'advancement') : null;
    const home = this.columns.indexOf(role.x);
    const heights = this.columns.map(() => role.y + APART[kind]);
    for (const step of [1, -1]) {
      for (let at = home + step; at >= 0 && at < this.columns.length; at += step) {
        heights[at] = this.#free(at, heights[at - step] ?? role.y, advancing?.[at] ?? null);
      }
    }
    this.#known.set(key, heights);
    return heights;
  }

  /** The height nearest to a wished one at which a column can be passed. */
  #free(column: number, wished: number, taken: number | null): number {
    const labels = this.#taken[column] ?? [];
    const spans = taken === null ? labels : joined([...labels, [taken - APART.lateral + 0.5, taken + APART.lateral - 0.5]]);
    let [best, from] = [wished, 0];
    let least = Infinity;
    for (const [top, bottom] of [...spans, [this.#height, this.#height] as const]) {
      const margin = Math.min(EASY, (top - from) / 2);
      const at = Math.min(Math.max(wished, from + margin), top - margin);
      // Where it is wished, it may be as near to a label as it is.
      const nearest = wished >= from && wished <= top ? wished : at;
      if (top > from && Math.abs(nearest - wished) < least) [best, least] = [nearest, Math.abs(nearest - wished)];
      from = Math.max(from, bottom);
    }
    return best;
  }
}

/** Spans in order, without those that overlap. */
export function joined(spans: readonly Span[]): Span[] {
  const apart: [number, number][] = [];
  for (const [from, to] of [...spans].sort(([a], [b]) => a - b)) {
    const last = apart.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else apart.push([from, to]);
  }
  return apart;
}
