import { select } from 'd3-selection';
import { zoom, zoomIdentity, zoomTransform, type D3ZoomEvent, type ZoomBehavior } from 'd3-zoom';

import { windowOn, type Rect } from './window';

/** A press of a button or key. */
const STEP = 1.3;
const GREATEST = 3;
/** Below it labels are hidden. */
const FAR = 0.5;
/** The smallest scale at which labels are read at ease: their letters are 8 px. A map becomes no smaller by itself. */
const READABLE = 0.66;
/** Room around the drawing, in pixels of the screen; above it the heads of the levels stand. */
const ROOM = { top: 56, side: 14 } as const;

/** Shows a part of a drawing in a frame: moves and scales its layer, and nothing in it. */
export class Viewport {
  readonly #frame: HTMLElement;
  readonly #layer: HTMLElement;
  readonly #zoom: ZoomBehavior<HTMLElement, unknown>;
  readonly #moved: (x: number, y: number, k: number) => void;
  #size = { width: 1, height: 1 };
  #sharp = 0;

  constructor(frame: HTMLElement, layer: HTMLElement, moved: (x: number, y: number, k: number) => void) {
    this.#frame = frame;
    this.#layer = layer;
    this.#moved = moved;
    this.#zoom = zoom<HTMLElement, unknown>()
      .filter((event: MouseEvent) => (event.type === 'wheel' ? event.ctrlKey || event.metaKey : !event.button && !event.ctrlKey))
      .extent(() => [[0, 0], [frame.clientWidth, frame.clientHeight]])
      .clickDistance(4)
      .on('zoom', (event: D3ZoomEvent<HTMLElement, unknown>) => this.#draw(event))
      .on('end', () => this.#sharpen());
    select(frame).call(this.#zoom).on('dblclick.zoom', null);
    frame.addEventListener('wheel', this.#onWheel, { passive: false });
  }

  /** The size of the drawing. */
  setSize(width: number, height: number): void {
    this.#size = { width, height };
    const least = Math.min(1, this.#whole());
    this.#zoom.scaleExtent([least, GREATEST]);
    this.#extend(zoomTransform(this.#frame).k);
  }

  /** From the beginning, all levels where labels can still be read then; or around a place and as many of the others as fit. */
  begin(around: Rect | null, others: readonly Rect[]): void {
    const across = (this.#frame.clientWidth - 2 * ROOM.side) / this.#size.width;
    const k = around ? 1 : Math.min(1.15, Math.max(this.#whole(), Math.min(1, across), READABLE));
    this.#extend(k);
    this.#to(ROOM.side, ROOM.top, k);
    if (around) this.reveal(around, others);
  }

  /** The whole drawing. */
  fit(): void {
    const k = Math.min(GREATEST, this.#whole());
    this.#extend(k);
    this.#to((this.#frame.clientWidth - this.#size.width * k) / 2, ROOM.top, k);
  }

  closer(isCloser: boolean): void {
    select(this.#frame).call(this.#zoom.scaleBy, isCloser ? STEP : 1 / STEP);
  }

  /** Shows a place, and as many of the others as fit; moves no further than needed. */
  reveal(place: Rect, others: readonly Rect[]): void {
    const { clientWidth, clientHeight } = this.#frame;
    const { x, y, k } = zoomTransform(this.#frame);
    // The heads of the levels cover the upper edge.
    const shown = windowOn({
      frame: { width: clientWidth, height: clientHeight - ROOM.top },
      reach: (k) => this.#reach(k),
      now: { x: -x / k, y: (ROOM.top - y) / k, k },
      place,
      others,
      least: READABLE,
    });
    if (shown.k === k && Math.abs(shown.x * k + x) < 1 && Math.abs(ROOM.top - shown.y * k - y) < 1) return;
    this.#extend(shown.k);
    this.#to(-shown.x * shown.k, ROOM.top - shown.y * shown.k, shown.k);
  }

  stop(): void {
    cancelAnimationFrame(this.#sharp);
    this.#frame.removeEventListener('wheel', this.#onWheel);
    select(this.#frame).on('.zoom', null);
  }

  #to(x: number, y: number, k: number): void {
    select(this.#frame).call(this.#zoom.transform, zoomIdentity.translate(x, y).scale(k));
    this.#sharpen();
  }

  /** The scale at which the whole drawing fits. */
  #whole(): number {
    const { clientWidth, clientHeight } = this.#frame;
    return Math.max(0.05, Math.min((clientWidth - 2 * ROOM.side) / this.#size.width, (clientHeight - ROOM.top - ROOM.side) / this.#size.height));
  }

  /** How far it can be moved: the drawing and the room around it. */
  #extend(k: number): void {
    const { x, y, width, height } = this.#reach(k);
    this.#zoom.translateExtent([[x, y - ROOM.top / k], [x + width, y + height]]);
  }

  /** The drawing with the room at its sides and below. */
  #reach(k: number): Rect {
    const side = ROOM.side / k;
    return { x: -side, y: 0, width: this.#size.width + 2 * side, height: this.#size.height + side };
  }

  #draw({ transform: { x, y, k } }: D3ZoomEvent<HTMLElement, unknown>): void {
    this.#extend(k);
    // Between pixels, texts would be blurred.
    this.#layer.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px) scale(${k})`;
    const far = String(k < FAR);
    if (this.#frame.dataset['far'] !== far) this.#frame.dataset['far'] = far;
    this.#moved(x, y, k);
  }

  /** A layer of its own is moved without being painted; after a change of scale it is painted anew. */
  #sharpen(): void {
    const k = String(zoomTransform(this.#frame).k);
    if (this.#layer.dataset['scale'] === k) return;
    this.#layer.dataset['scale'] = k;
    this.#layer.style.setProperty('--k', k);
    this.#layer.style.willChange = 'auto';
    cancelAnimationFrame(this.#sharp);
    this.#sharp = requestAnimationFrame(() => {
      this.#sharp = requestAnimationFrame(() => (this.#layer.style.willChange = 'transform'));
    });
  }

  /** A wheel moves the map, and at its edge the page. With ctrl it is a zoom, which d3 sees to. */
  readonly #onWheel = (event: WheelEvent): void => {
    if (event.ctrlKey || event.metaKey) return;
    const before = zoomTransform(this.#frame);
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 24 : 1;
    const [dx, dy] = event.shiftKey && event.deltaX === 0 ? [event.deltaY, 0] : [event.deltaX, event.deltaY];
    select(this.#frame).call(this.#zoom.translateBy, (-dx * unit) / before.k, (-dy * unit) / before.k);
    const after = zoomTransform(this.#frame);
    if (after.x !== before.x || after.y !== before.y) event.preventDefault();
  };
}
