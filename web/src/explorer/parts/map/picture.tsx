import { memo, useEffect, useMemo, useRef, type CSSProperties, type MouseEvent, type PointerEvent, type ReactNode } from 'react';

import { to } from '../../app/routes';
import { count } from '../words';
import { BroughtOut } from './brought-out';
import type { Drawing, MapNode } from './drawing';
import { Marks } from './marks';
import { LINE, boldEnd } from './placed';
import { Every, Rest } from './rest';



interface PictureProps {
  readonly drawing: Drawing;
  /** What it shows, in a few words. */
  readonly name: string;
  readonly focus: string | null;
  /** Whether every transition is drawn, not only the main ways. */
  readonly isAll: boolean;
  /** Roles whose neighbours were added. */
  readonly opened?: readonly string[];
  readonly middle?: string;
  readonly onChoose: (slug: string) => void;
  readonly onPointed: (slug: string | null) => void;
  readonly pointed: string | null;
}

/**
 * The map itself, in sheets that lie one above the other: lanes, the lines at rest, those that are brought out, roles. Choosing a role
 * touches only that role and its neighbours; a browser keeps the sheet of the lines at rest as it was painted.
 */
export function Picture({ drawing, name, focus, isAll, opened, middle, onChoose, onPointed, pointed }: PictureProps) {
  const sheets = useRef<HTMLDivElement>(null);
  const { width, height } = drawing;
  const hubs = useMemo(() => (middle === undefined ? [] : [middle, ...(opened ?? [])]), [middle, opened]);
  const marks = useMemo(() => new Marks(), []);
  useEffect(() => {
    if (sheets.current) marks.show(sheets.current, drawing, { focus, pointed, opened: opened ?? [], middle: middle ?? null });
  }, [marks, drawing, focus, pointed, opened, middle]);
  const slugOf = (target: EventTarget | null) => (target instanceof Element ? (target.closest('a')?.dataset['slug'] ?? null) : null);
  const onClick = (event: MouseEvent) => {
    const slug = slugOf(event.target);
    // A press of Enter has no detail: it opens the role, as does a press on the role in focus.
    if (!slug || event.detail === 0 || event.ctrlKey || event.metaKey || event.shiftKey || slug === focus) return;
    event.preventDefault();
    onChoose(slug);
  };
  const onPointer = (event: PointerEvent) => {
    if (event.pointerType === 'mouse') onPointed(slugOf(event.type === 'pointerout' ? event.relatedTarget : event.target));
  };
  return (
    <div className={middle === undefined ? 'sheets' : 'sheets around'} ref={sheets} style={{ width, height }}>
      <Sheet drawing={drawing} name="lanes">
        <Lanes drawing={drawing} />
      </Sheet>
      <Sheet drawing={drawing} name={isAll ? 'every' : 'rest'}>
        {isAll ? <Every drawing={drawing} /> : <Rest drawing={drawing} hubs={hubs} />}
      </Sheet>
      <Sheet drawing={drawing} name="out">
        <BroughtOut drawing={drawing} slug={pointed ?? focus} />
      </Sheet>
      <svg
        className="map"
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="group"
        aria-label={`${name}: ${count(drawing.nodes.length, 'role')} by level. Arrow keys move along transitions, F puts a role in focus, Enter opens it. The roles and their transitions stand in lists too.`}
        onClick={onClick}
        onPointerOver={onPointer}
        onPointerOut={onPointer}
      >
        <Nodes drawing={drawing} />
      </svg>
    </div>
  );
}

interface SheetProps {
  readonly drawing: Drawing;
  readonly name: string;
  readonly children: ReactNode;
}

function Sheet({ drawing: { width, height }, name, children }: SheetProps) {
  return (
    <svg className={`sheet ${name}`} width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {children}
    </svg>
  );
}

function Lanes({ drawing: { width, height, lanes } }: { readonly drawing: Drawing }) {
  const areas = lanes.length > 0 ? lanes : [{ x: 0, y: 0, width, height, track: '' }];
  return areas.map(({ track, x, y, width, height }) => <rect key={track ?? '-'} x={x + 0.5} y={y + 0.5} width={width - 1} height={height - 1} rx="8" />);
}

/** The roles, in reading order. One of them is in the order of the Tab key, arrow keys reach the others. */
const Nodes = memo(function Nodes({ drawing }: { readonly drawing: Drawing }) {
  return (
    <>
      {drawing.ordered.map((node, index) => (
        <Node key={node.slug} node={node} joined={drawing.joined.get(node.slug)} tabIndex={index === 0 ? 0 : -1} />
      ))}
    </>
  );
});

interface NodeProps {
  readonly node: MapNode;
  readonly joined: { readonly out: readonly unknown[]; readonly in: readonly unknown[] } | undefined;
  readonly tabIndex: number;
}

function Node({ node, joined, tabIndex }: NodeProps) {
  const { slug, title, level, colour, x, y, area, label } = node;
  const transitions = (joined?.out.length ?? 0) + (joined?.in.length ?? 0);
  // The name is what is seen, also where from afar nothing is; what is cut short is told in full.
  const seen = label.lines.join(' ');
  const full = seen === title ? '' : `${title}, `;
  return (
    <a
      href={to.role(slug)}
      data-slug={slug}
      className={transitions >= 60 ? 'r big' : 'r'}
      tabIndex={tabIndex}
      aria-label={label.note ? `${seen} ${label.note}` : seen}
      aria-description={`${full}level ${level}, ${count(transitions, 'transition')} here`}
      style={{ '--lc': colour } as CSSProperties}
    >
      <rect
        className="lbg"
        x={label.x - 4}
        y={area.y + 2}
        width={area.x + area.width - label.x + 5}
        height={area.height - 4}
        rx="2"
        style={{ '--bold': `${boldEnd(node) - label.x + 8}px` } as CSSProperties}
      />
      <circle cx={x} cy={y} r="5" className="s" />
      <text y={label.y} className="t">
        {label.lines.map((text, index) => (
          <tspan key={index} x={label.x} dy={index === 0 ? 0 : LINE}>
            {index < label.lines.length - 1 ? `${text} ` : text}
          </tspan>
        ))}
      </text>
      {label.note && (
        <text x={label.x} y={label.y + label.lines.length * LINE} className="t note">
          {` ${label.note}`}
        </text>
      )}
    </a>
  );
}
