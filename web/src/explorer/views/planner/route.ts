// Where everything stands in the picture of a path: a pure function, so that a path always looks the same.
import { widthOf } from '../../parts/text-width';
import { time } from '../../parts/words';
import { LABEL, labelsOf, type RouteLabel } from './route-labels';

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
  /** What there is room to write over it: what it is and how long, how long, or nothing. */
  readonly label: string;
}

export interface RouteStop {
  readonly x: number;
  /** Its title, or none: then its number stands in its place. */
  readonly label: RouteLabel;
  /** The base line of the title's last line. */
  readonly y: number;
}

export interface Tick {
  readonly x: number;
  readonly months: number;
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
  readonly ticks: readonly Tick[];
  /** Whether equal times have equal widths: not where stops would cover one another. */
  readonly isToScale: boolean;
}

const WIDTH = 820;
const EDGE = 26;
/** Stops stand at least so far apart. */
const NEAREST = 32;
/** Of the times below the line; they are as far apart at least. */
const SMALL = { size: 12, apart: 8 };

/** Lays out a path of one step or more. */
export function routeOf(origin: string, steps: readonly RouteStep[]): Route {
  const { xs, isToScale } = across(steps.map(({ months }) => months.total));
  const labels = labelsOf([origin, ...steps.map(({ title }) => title)], xs, WIDTH);
  const top = 40 + Math.max(...labels.map(({ tier }) => tier)) * LABEL.tier;
  const y = top + 24;
  const stops = labels.map((label, index) => ({ x: xs[index] ?? 0, label, y: top - label.tier * LABEL.tier }));
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
    const labels = [`${name} ${time(own)}`, time(own)];
    const part = { name, months: own, x: rounded(x + 0.8), width: rounded(Math.max(1, width - 1.6)), label: labels.find((text) => widthOf(text, SMALL.size) + SMALL.apart <= width) ?? '' };
    x += width;
    return [part];
  });
}

/** Years, as many as there is room for; else the times at which stops are reached. */
function ticksOf(cumulative: readonly number[], xs: readonly number[], isToScale: boolean) {
  const total = cumulative.at(-1) ?? 0;
  if (isToScale) {
    const perMonth = (WIDTH - 2 * EDGE) / total;
    const every = (step: number) => Array.from({ length: Math.floor(total / step) + 1 }, (_, index) => ({ x: rounded(EDGE + index * step * perMonth), months: index * step }));
    return every([3, 6, 12, 24, 36, 60, 120].find((step) => step * perMonth >= 48 && isLegible(every(step))) ?? 240);
  }
  const end = { x: xs.at(-1) ?? 0, months: total };
  const ticks: Tick[] = [];
  for (const [index, x] of xs.slice(0, -1).entries()) {
    const tick = { x, months: cumulative[index] ?? 0 };
    if (isLegible([...ticks.slice(-1), tick]) && isLegible([tick, end])) ticks.push(tick);
  }
  return [...ticks, end];
}

/** Whether the times do not touch one another. */
function isLegible(ticks: readonly Tick[]): boolean {
  const half = ticks.map(({ months }) => widthOf(time(months), SMALL.size) / 2);
  return ticks.every(({ x }, index) => index === 0 || x - (ticks[index - 1]?.x ?? 0) >= (half[index] ?? 0) + (half[index - 1] ?? 0) + SMALL.apart);
}

/** The sums up to each, with 0 first. */
function sums(values: readonly number[]): number[] {
  let sum = 0;
  return [0, ...values.map((value) => (sum += value))];
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
