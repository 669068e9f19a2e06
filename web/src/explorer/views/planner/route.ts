// Where everything stands in the picture of a path: a pure function, so that a path always looks the same.
import { time } from '../../parts/words';
import { shortTitle, widthOf, wrapped } from '../../parts/text-width';

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
const LABEL = { size: 14, width: 170, gap: 16, most: 2, tier: 44 };
const TIERS = [0, 1, 2];

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

interface Placed {
  readonly lines: readonly string[];
  readonly x: number;
  readonly anchor: RouteLabel['anchor'];
  readonly tier: number;
}

/** A place for the title of a stop. */
interface Option extends Placed {
  readonly stop: number;
  readonly from: number;
  readonly to: number;
  readonly cost: number;
}

/** What it costs to leave a title out, so that all else is tried before. */
const LEFT_OUT = 1000;
/** Places that are tried at most: paths of many steps take the best that was found. */
const MOST_TRIED = 20_000;

/** Of all ways to place the titles the one that leaves the fewest stops without one, then the lowest and most centred. */
function labelsOf(titles: readonly string[], xs: readonly number[]): Placed[] {
  const last = titles.length - 1;
  const options = titles.map((title, index) => optionsOf(title, xs[index] ?? 0, index, index === 0 ? ['start'] : index === last ? ['end'] : ['middle', 'start', 'end']));
  // The ends first: theirs are never left out.
  const order = [0, last, ...titles.map((_, index) => index).slice(1, last)];
  let best: { cost: number; chosen: readonly Option[] } = { cost: Infinity, chosen: [] };
  let tried = 0;
  const place = (at: number, cost: number, chosen: readonly Option[]) => {
    if (cost >= best.cost) return;
    const stop = order[at];
    if (stop === undefined) {
      best = { cost, chosen };
      return;
    }
    for (const option of options[stop] ?? []) {
      if ((tried += 1) > MOST_TRIED && best.cost < Infinity) return;
      if (chosen.every((one) => isApart(option, one, xs))) place(at + 1, cost + option.cost, [...chosen, option]);
    }
    if (at > 1) place(at + 1, cost + LEFT_OUT, chosen);
  };
  place(0, 0, []);
  // Without room for its title a stop shows its number.
  return xs.map((x, stop) => best.chosen.find((one) => one.stop === stop) ?? { lines: [], x, anchor: 'middle', tier: 0 });
}

function optionsOf(title: string, x: number, stop: number, anchors: readonly RouteLabel['anchor'][]): Option[] {
  const lines = linesOf(title);
  const width = Math.max(...lines.map((line) => widthOf(line, LABEL.size)));
  return TIERS.flatMap((tier) =>
    anchors.flatMap((anchor, off) => {
      const { at, from, to } = extent(x, width, anchor);
      if (from < 0 || to > WIDTH) return [];
      return [{ lines, x: at, anchor, tier, stop, from, to, cost: tier * 10 + (off > 0 ? 4 : 0) }];
    }),
  );
}

/** Whether two titles, and the leader of the upper one, come near each other. */
function isApart(one: Option, other: Option, xs: readonly number[]): boolean {
  if (one.tier === other.tier) return one.from - LABEL.gap >= other.to || one.to + LABEL.gap <= other.from;
  const [upper, lower] = one.tier > other.tier ? [one, other] : [other, one];
  const leader = xs[upper.stop] ?? 0;
  return leader + 6 <= lower.from || leader - 6 >= lower.to;
}

/** Where a title of a width stands. One in the middle moves in from the edge of the picture. */
function extent(x: number, width: number, anchor: RouteLabel['anchor']): { at: number; from: number; to: number } {
  if (anchor === 'start') return { at: x - 9, from: x - 9, to: x - 9 + width };
  if (anchor === 'end') return { at: x + 9, from: x + 9 - width, to: x + 9 };
  const at = Math.min(WIDTH - 4 - width / 2, Math.max(4 + width / 2, x));
  return { at, from: at - width / 2, to: at + width / 2 };
}

/** Of a title that is too long, "Except ..." goes first. */
function linesOf(title: string): string[] {
  const whole = wrapped(title, LABEL.size, LABEL.width, LABEL.most);
  return whole.at(-1)?.endsWith('…') ? wrapped(shortTitle(title), LABEL.size, LABEL.width, LABEL.most) : whole;
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
    const part = { name, months: own, x: rounded(x + 0.8), width: rounded(Math.max(1, width - 1.6)), label: labels.find((text) => widthOf(text, 12) <= width) ?? '' };
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
