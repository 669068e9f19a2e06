// Where everything stands in the picture of a path: a pure function, so that a path always looks the same.
import { widthOf, wrapped } from './text-width';

/** A step of a path, as the picture needs it. */
export interface RouteStep {
  readonly title: string;
  readonly kind: 'ADVANCEMENT' | 'LATERAL';
  readonly months: { readonly total: number; readonly study: number; readonly experience: number; readonly training: number; readonly settlingIn: number };
}

export type PartName = 'study' | 'experience' | 'training' | 'settling in';

export interface RoutePart {
  readonly name: PartName;
  readonly months: number;
  readonly x: number;
  readonly width: number;
  /** Whether there is room to write what it is. */
  readonly isLabelled: boolean;
}

export interface RouteLabel {
  /** One or two lines; none where the stop's number stands in place of its title. */
  readonly lines: readonly string[];
  readonly x: number;
  /** The base line of the last line. */
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  /** Whether a line leads from the label down to its stop. */
  readonly hasLeader: boolean;
}

export interface RouteStop {
  readonly x: number;
  readonly label: RouteLabel;
}

export interface Route {
  readonly width: number;
  readonly height: number;
  /** The height of the line, of the parts' bar, of the axis. */
  readonly y: number;
  readonly bar: number;
  readonly axis: number;
  readonly stops: readonly RouteStop[];
  readonly segments: readonly { readonly from: number; readonly to: number; readonly kind: RouteStep['kind']; readonly parts: readonly RoutePart[] }[];
  readonly ticks: readonly { readonly x: number; readonly months: number }[];
  /** Whether equal times have equal widths: not where stops would cover one another. */
  readonly isToScale: boolean;
}

const WIDTH = 820;
const EDGE = 26;
/** Stops stand at least so far apart. */
const NEAREST = 32;
const LABEL = { size: 14, width: 170, line: 17, gap: 16, most: 2, tier: 44, tiers: 3 };
const ROOM = { parts: 128 };

/** Lays out a path of one step or more. */
export function routeOf(origin: string, steps: readonly RouteStep[]): Route {
  const { xs, isToScale } = across(steps.map(({ months }) => months.total));
  const labels = labelsOf([origin, ...steps.map(({ title }) => title)], xs);
  const tiers = Math.max(...labels.map(({ tier }) => tier));
  const top = 40 + tiers * LABEL.tier;
  const y = top + 24;
  const stops = labels.map(({ lines, x, anchor, tier }, index) => {
    const base = lines.length === 0 ? top : top - tier * LABEL.tier;
    return { x: xs[index] ?? 0, label: { lines, x: rounded(x), y: base, anchor, hasLeader: tier > 0 } };
  });
  const segments = steps.map(({ kind, months }, index) => {
    const [from, to] = [xs[index] ?? 0, xs[index + 1] ?? 0];
    return { from, to, kind, parts: partsOf(months, from, to) };
  });
  const cumulative = sums(steps.map(({ months }) => months.total));
  return { width: WIDTH, height: y + 108, y, bar: y + 32, axis: y + 64, stops, segments, ticks: ticksOf(cumulative, xs, isToScale), isToScale };
}

/** Time runs across to scale; where stops would cover one another each step first gets the width of a stop. */
function across(months: readonly number[]): { xs: number[]; isToScale: boolean } {
  const room = WIDTH - 2 * EDGE;
  const total = months.reduce((sum, one) => sum + one, 0);
  const scaled = months.map((one) => (total === 0 ? room / months.length : (room * one) / total));
  const isToScale = total > 0 && scaled.every((width) => width >= NEAREST);
  const least = Math.min(NEAREST, room / months.length);
  const left = room - least * months.length;
  const widths = isToScale ? scaled : months.map((one) => least + (total === 0 ? left / months.length : (left * one) / total));
  return { xs: sums(widths).map((sum) => rounded(EDGE + sum)), isToScale };
}

/** A title's place: the ends first, then the others in order, each in the lowest row where it comes near no other. */
function labelsOf(titles: readonly string[], xs: readonly number[]) {
  const last = titles.length - 1;
  const order = [0, last, ...titles.map((_, index) => index).slice(1, last)];
  const taken: { from: number; to: number; tier: number }[] = [];
  const placed = titles.map(() => ({ lines: [] as string[], x: 0, anchor: 'middle' as RouteLabel['anchor'], tier: 0 }));
  for (const index of order) {
    const x = xs[index] ?? 0;
    const lines = wrapped(titles[index] ?? '', LABEL.size, LABEL.width, LABEL.most);
    const width = Math.max(...lines.map((line) => widthOf(line, LABEL.size)));
    const anchor = index === 0 ? 'start' : index === last ? 'end' : 'middle';
    // A title in the middle moves in from the edge, so that it is not cut off.
    const middle = Math.min(WIDTH - 4 - width / 2, Math.max(4 + width / 2, x));
    const from = anchor === 'start' ? x - 9 : anchor === 'end' ? x + 9 - width : middle - width / 2;
    const isFree = (tier: number) => taken.every((one) => one.tier !== tier || from - LABEL.gap >= one.to || from + width + LABEL.gap <= one.from);
    // A leader must not cross a title below it.
    const leads = (tier: number) => taken.every((one) => one.tier >= tier || x + 6 <= one.from || x - 6 >= one.to);
    const tier = [0, 1, 2].slice(0, LABEL.tiers).find((one) => isFree(one) && leads(one));
    // The number of the stop, where there is no room for its title.
    if (tier === undefined) placed[index] = { lines: [], x, anchor: 'middle', tier: 0 };
    else {
      taken.push({ from, to: from + width, tier });
      placed[index] = { lines, x: anchor === 'start' ? x - 9 : anchor === 'end' ? x + 9 : middle, anchor, tier };
    }
  }
  return placed;
}

function partsOf(months: RouteStep['months'], from: number, to: number): RoutePart[] {
  const parts: [PartName, number][] = [
    ['study', months.study],
    ['experience', months.experience],
    ['training', months.training],
    ['settling in', months.settlingIn],
  ];
  const perMonth = months.total === 0 ? 0 : (to - from) / months.total;
  let x = from;
  return parts.flatMap(([name, own]) => {
    if (own === 0) return [];
    const width = own * perMonth;
    const part = { name, months: own, x: rounded(x + 0.8), width: rounded(Math.max(1, width - 1.6)), isLabelled: width >= ROOM.parts };
    x += width;
    return [part];
  });
}

/** Years, as many as there is room for; else the times at which stops are reached. */
function ticksOf(cumulative: readonly number[], xs: readonly number[], isToScale: boolean) {
  const total = cumulative.at(-1) ?? 0;
  if (isToScale) {
    const perMonth = (WIDTH - 2 * EDGE) / total;
    const step = [3, 6, 12, 24, 36, 60, 120].find((one) => one * perMonth >= 48) ?? 240;
    return Array.from({ length: Math.floor(total / step) + 1 }, (_, index) => ({ x: rounded(EDGE + index * step * perMonth), months: index * step }));
  }
  const ticks: { x: number; months: number }[] = [];
  const end = xs.length - 1;
  for (const [index, x] of xs.entries()) {
    const before = ticks.at(-1);
    const hasRoom = (!before || x - before.x >= 64) && (index === end || (xs[end] ?? 0) - x >= 64);
    if (hasRoom || index === end) ticks.push({ x, months: cumulative[index] ?? 0 });
  }
  return ticks;
}

/** The sums up to each, with 0 first. */
function sums(values: readonly number[]): number[] {
  let sum = 0;
  return [0, ...values.map((value) => (sum += value))];
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
