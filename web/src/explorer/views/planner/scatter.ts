// Where the points of the trade-off stand: a pure function.

/** A path as a point: its time, and what it takes to learn. */
export interface Point {
  readonly letter: string;
  readonly months: number;
  readonly skills: number;
}

/** Points that would cover one another share a pill. */
export interface Pill {
  readonly x: number;
  readonly y: number;
  readonly letters: readonly string[];
}

export interface Scatter {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly bottom: number;
  readonly pills: readonly Pill[];
  /** The letters of paths that none beats on both counts. */
  readonly unbeaten: ReadonlySet<string>;
  /** The step line through those, as the data of a path. */
  readonly frontier: string;
  readonly xTicks: readonly { readonly at: number; readonly value: number }[];
  readonly yTicks: readonly { readonly at: number; readonly value: number }[];
}

const AREA = { width: 366, height: 236, left: 40, right: 354, top: 30, bottom: 194 };
/** Half of a pill, with room about it. */
const NEAR = { x: 15, y: 24 };
/** From one letter to the next in a pill. */
export const LETTER = 20;
const NICE = { months: [1, 2, 3, 6, 12, 24, 36, 60, 120], skills: [1, 2, 5, 10, 20, 50, 100] };

/** Lays out two paths or more. */
export function scatterOf(points: readonly Point[]): Scatter {
  const x = axis(points.map(({ months }) => months), NICE.months, AREA.left + 20, AREA.right - 20);
  const y = axis(points.map(({ skills }) => skills), NICE.skills, AREA.bottom - 16, AREA.top + 16);
  const unbeaten = points.filter((one) => !points.some((other) => beats(other, one)));
  const ordered = [...unbeaten].sort((a, b) => a.months - b.months || b.skills - a.skills);
  const [first, ...rest] = ordered.map(({ months, skills }) => ({ x: x.place(months), y: y.place(skills) }));
  const frontier = first ? `M${first.x} ${first.y}${rest.map((point) => `H${point.x}V${point.y}`).join('')}` : '';
  return {
    width: AREA.width,
    height: AREA.height,
    left: AREA.left,
    bottom: AREA.bottom,
    pills: pillsOf(points.map(({ letter, months, skills }) => ({ letter, x: x.place(months), y: y.place(skills) }))),
    unbeaten: new Set(unbeaten.map(({ letter }) => letter)),
    frontier,
    xTicks: x.ticks,
    yTicks: y.ticks,
  };
}

function beats(one: Point, other: Point): boolean {
  return one.months <= other.months && one.skills <= other.skills && (one.months < other.months || one.skills < other.skills);
}

/** An axis from a round number below the least to one above the greatest. */
function axis(values: readonly number[], nice: readonly number[], from: number, to: number) {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const step = nice.find((one) => most - least <= one * 3) ?? Math.ceil((most - least) / 3);
  const start = Math.max(0, Math.floor(least / step) * step);
  const end = Math.max(start + step, Math.ceil(most / step) * step);
  const place = (value: number) => Math.round((from + ((to - from) * (value - start)) / (end - start)) * 10) / 10;
  const ticks = Array.from({ length: Math.round((end - start) / step) + 1 }, (_, index) => start + index * step);
  return { place, ticks: ticks.map((value) => ({ value, at: place(value) })) };
}

function pillsOf(placed: readonly { readonly letter: string; readonly x: number; readonly y: number }[]): Pill[] {
  const pills: { x: number; y: number; letters: string[] }[] = [];
  for (const { letter, x, y } of placed) {
    const near = pills.find((pill) => Math.abs(pill.y - y) < NEAR.y && x > pill.x - 2 * NEAR.x && x < pill.x + 2 * NEAR.x + (pill.letters.length - 1) * LETTER);
    if (near) near.letters.push(letter);
    else pills.push({ x, y, letters: [letter] });
  }
  // A long pill moves in from the edge.
  return pills.map((pill) => ({ ...pill, x: Math.min(pill.x, AREA.width - 16 - (pill.letters.length - 1) * LETTER) }));
}
