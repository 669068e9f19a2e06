/** A place in the drawing. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What a frame shows of a drawing: where its left upper corner is, and at which scale. */
export interface Shown {
  readonly x: number;
  readonly y: number;
  readonly k: number;
}

interface Wanted {
  /** The size of the frame, in pixels of the screen. */
  readonly frame: { readonly width: number; readonly height: number };
  /** How far the frame can be moved over the drawing, in pixels of the drawing at a scale. */
  readonly reach: (k: number) => Rect;
  readonly now: Shown;
  /** What must be seen. */
  readonly place: Rect;
  /** Of what as much as possible is to be seen too. */
  readonly others: readonly Rect[];
  /** The smallest scale that may be chosen for the sake of the others. */
  readonly least: number;
}

/** Room around what is to be seen. */
const ROOM = 14;
/** From one scale that is tried to the next. */
const STEP = 0.87;
/** So much more of the others must come into view for moving the map, and for making it smaller. */
const WORTH = { move: 0.2, smaller: 0.12 } as const;

/**
 * The part of a drawing to show: with the place in it, and as many of the others as fit. What is shown stays where little would be won;
 * of parts that show as much, the nearest is chosen.
 */
export function windowOn({ frame, reach, now, place, others, least }: Wanted): Shown {
  const count = ({ x, y, k }: Shown, room: number) => others.filter((one) => isWithin(one, x, y, frame.width / k, frame.height / k, room)).length;
  const isSeen = isWithin(place, now.x, now.y, frame.width / now.k, frame.height / now.k, 0);
  const kept = isSeen ? count(now, 0) : -1;
  const scales = [now.k];
  for (let k = now.k * STEP; k > least * 1.02; k *= STEP) scales.push(k);
  if (now.k > least) scales.push(least);
  let best: Shown | null = null;
  let most = -1;
  for (const k of scales) {
    const found = bestAt(k, { frame, reach, now, place, others });
    const seen = count(found, ROOM / 2);
    if (best === null || seen > most + WORTH.smaller * others.length) [best, most] = [found, seen];
  }
  if (best === null || (isSeen && most <= kept + WORTH.move * others.length)) return now;
  return best;
}

/** The best part at a scale. */
function bestAt(k: number, { frame, reach, now, place, others }: Omit<Wanted, 'least'>): Shown {
  const [width, height] = [frame.width / k, frame.height / k];
  const all = reach(k);
  const middle = { x: now.x + frame.width / now.k / 2 - width / 2, y: now.y + frame.height / now.k / 2 - height / 2 };
  const lefts = starts([place, ...others].map(({ x, width }) => [x, x + width]), [place.x, place.x + place.width], width, [all.x, all.x + all.width], middle.x);
  const tops = starts([place, ...others].map(({ y, height }) => [y, y + height]), [place.y, place.y + place.height], height, [all.y, all.y + all.height], middle.y);
  let best: Shown = { x: lefts[0] ?? middle.x, y: tops[0] ?? middle.y, k };
  let [most, least] = [-1, Infinity];
  for (const x of lefts) {
    const across = others.filter((one) => one.x >= x && one.x + one.width <= x + width);
    if (across.length < most) continue;
    for (const y of tops) {
      const seen = across.filter((one) => one.y >= y && one.y + one.height <= y + height).length;
      const far = Math.abs(x - middle.x) + Math.abs(y - middle.y);
      if (seen > most || (seen === most && far < least)) [best, most, least] = [{ x, y, k }, seen, far];
    }
  }
  return best;
}

/** Where a frame may begin, in one direction: at what it should show, or ending there, or where it is; always with the place in it. */
function starts(spans: readonly (readonly [number, number])[], place: readonly [number, number], length: number, reach: readonly [number, number], now: number): number[] {
  const [low, high] = [Math.min(place[0] - ROOM, place[1] + ROOM - length), Math.max(place[0] - ROOM, place[1] + ROOM - length)];
  const last = Math.max(reach[0], reach[1] - length);
  const wanted = [now, ...spans.flatMap(([from, to]) => [from - ROOM, to + ROOM - length])];
  const possible = wanted.map((start) => Math.round(Math.min(last, Math.max(reach[0], Math.min(high, Math.max(low, start))))));
  return [...new Set(possible)];
}

function isWithin(one: Rect, x: number, y: number, width: number, height: number, room: number): boolean {
  return one.x - room >= x && one.y - room >= y && one.x + one.width + room <= x + width && one.y + one.height + room <= y + height;
}
