import './map.css';

import { useEffect, useImperativeHandle, useRef, type CSSProperties, type KeyboardEvent, type ReactNode, type Ref } from 'react';

import { count } from '../words';
import type { Area, Drawing, MapNode } from './drawing';
import { boldEnd } from './placed';
import { Viewport } from './viewport';

/** What a level asks for. */
const LEVELS = ['short start', 'some training', 'trade or diploma', 'degree', 'advanced degree'];
/** The room of the heads of the levels, in pixels. */
const HEADS = 50;
/** What the head of a level is wide. */
const HEAD = 170;

/** What the tools of a map do. */
export interface CanvasHandle {
  readonly closer: (isCloser: boolean) => void;
  readonly fit: () => void;
  /** A role with as many of its neighbours as fit; without them where they do not matter. */
  readonly reveal: (slug: string, isAlone?: boolean) => void;
}

interface CanvasProps {
  readonly drawing: Drawing;
  /** Shown at first. */
  readonly around: string | null;
  readonly onKey: (event: KeyboardEvent) => void;
  readonly children: ReactNode;
  readonly ref: Ref<CanvasHandle>;
}

/** A frame in which a drawing is moved and scaled. The heads of the levels and the names of the lanes stay in view. */
export function Canvas({ drawing, around, onKey, children, ref }: CanvasProps) {
  const { width, height, columns, lanes } = drawing;
  const frame = useRef<HTMLDivElement>(null);
  const layer = useRef<HTMLDivElement>(null);
  const heads = useRef<HTMLDivElement>(null);
  const names = useRef<HTMLDivElement>(null);
  const viewport = useRef<Viewport | null>(null);
  const isBegun = useRef(false);
  const shown = useRef(drawing);
  shown.current = drawing;
  useEffect(() => {
    if (!frame.current || !layer.current) return;
    const made = new Viewport(frame.current, layer.current, (x, y, k) => {
      const { columns, lanes } = shown.current;
      const edge = (index: number) => (columns[index] ? (columns[index].x - 8) * k + x : Infinity);
      // A level whose first stops are out of view keeps its head at the edge, until the next level comes.
      columns.forEach((_, index) => place(heads.current?.children[index], Math.max(edge(index), Math.min(8, edge(index + 1) - HEAD)), 8));
      lanes.forEach((lane, index) => place(names.current?.children[index], Math.max(8, 12 * k + x), lane.y * k + y + 8 * k));
    });
    viewport.current = made;
    return () => {
      made.stop();
      isBegun.current = false;
    };
  }, []);
  useEffect(() => {
    const made = viewport.current;
    if (!made) return;
    made.setSize(width, height);
    const node = around === null ? undefined : drawing.bySlug.get(around);
    // A drawing that grows stays where it was looked at.
    if (!isBegun.current) made.begin(node ? areaOf(node) : null, areasAround(drawing, around));
    else if (node) made.reveal(areaOf(node), areasAround(drawing, around));
    isBegun.current = true;
    // Only a new drawing begins anew; whoever moves the focus asks for it to be revealed.
  }, [drawing]);
  useImperativeHandle(ref, () => ({
    closer: (isCloser) => viewport.current?.closer(isCloser),
    fit: () => viewport.current?.fit(),
    reveal: (slug, isAlone = false) => {
      const node = drawing.bySlug.get(slug);
      if (node) viewport.current?.reveal(areaOf(node), isAlone ? [] : areasAround(drawing, slug));
    },
  }));
  return (
    <div className="map-frame" ref={frame} onKeyDown={onKey} style={{ '--high': `${height + HEADS + 24}px` } as CSSProperties}>
      <div className="map-layer" ref={layer}>
        {children}
      </div>
      <div className="map-names" ref={names} aria-hidden="true">
        {lanes.map(({ track, name }) => (
          <b key={track ?? ''}>{lanes.length > 1 || drawing.title !== name ? (name ?? 'On no pathway') : ''}</b>
        ))}
      </div>
      <div className="map-heads" ref={heads}>
        {columns.map(({ level, roles }) => (
          <p key={level}>
            <b>Level {level}</b>
            <span>
              {LEVELS[level - 1]} · {count(roles, 'role')}
            </span>
          </p>
        ))}
      </div>
    </div>
  );
}

/** Where the roles stand that a transition joins with this one. */
function areasAround(drawing: Drawing, slug: string | null): Area[] {
  const joined = slug === null ? undefined : drawing.joined.get(slug);
  const ends = new Set([...(joined?.out ?? []).map(({ to }) => to), ...(joined?.in ?? []).map(({ from }) => from)]);
  return [...ends].flatMap((end) => {
    const node = drawing.bySlug.get(end);
    return node ? [areaOf(node)] : [];
  });
}

/** The room of a role that is brought out. */
function areaOf(node: MapNode): Area {
  return { ...node.area, width: boldEnd(node) + 4 - node.area.x };
}

function place(element: Element | undefined, x: number, y: number): void {
  if (element instanceof HTMLElement) element.style.transform = `translate(${x}px, ${y}px)`;
}
