import { memo, useEffect, useMemo, useRef, type CSSProperties, type MouseEvent, type PointerEvent } from 'react';

import { to } from '../../app/routes';
import { count } from '../words';
import type { Drawing, MapLink, MapNode } from './drawing';
import { Marks } from './marks';
import { BroughtOut } from './brought-out';
import { LINE } from './placed';
import { everyWay, pathOf, tipsOf } from './ways';




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

/** The map itself. Choosing a role touches only that role and its neighbours; the rest is drawn once. */
export function Picture({ drawing, name, focus, isAll, opened, middle, onChoose, onPointed, pointed }: PictureProps) {
  const svg = useRef<SVGSVGElement>(null);
  const { width, height } = drawing;
  const hubs = useMemo(() => (middle === undefined ? [] : [middle, ...(opened ?? [])]), [middle, opened]);
  const marks = useMemo(() => new Marks(), []);
  useEffect(() => {
    if (svg.current) marks.show(svg.current, drawing, { focus, pointed, opened: opened ?? [], middle: middle ?? null });
  }, [marks, drawing, focus, pointed, opened, middle]);
  const slugOf = (target: EventTarget) => (target instanceof Element ? (target.closest('a')?.dataset['slug'] ?? null) : null);
  const onClick = (event: MouseEvent) => {
    const slug = slugOf(event.target);
    // A press of Enter has no detail: it opens the role, as does a press on the role in focus.
    if (!slug || event.detail === 0 || event.ctrlKey || event.metaKey || event.shiftKey || slug === focus) return;
    event.preventDefault();
    onChoose(slug);
  };
  const onPointer = (event: PointerEvent) => {
    if (event.pointerType === 'mouse') onPointed(event.type === 'pointerout' ? null : slugOf(event.target));
  };
  return (
    <svg
      ref={svg}
      className={middle === undefined ? 'map' : 'map around'}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="group"
      aria-label={`${name}: ${count(drawing.nodes.length, 'role')} by level. Arrow keys move along transitions, F puts a role in focus, Enter opens it. The roles and their transitions stand in lists too.`}
      onClick={onClick}
      onPointerOver={onPointer}
      onPointerOut={onPointer}
    >
      <Base drawing={drawing} isAll={isAll} hubs={hubs} />
      <BroughtOut drawing={drawing} slug={pointed ?? focus} />
      <Nodes drawing={drawing} />
    </svg>
  );
}

interface BaseProps {
  readonly drawing: Drawing;
  readonly isAll: boolean;
  /** Roles from which lines spread, the first before the others. */
  readonly hubs: readonly string[];
}

/** Lanes, and the lines at rest. */
const Base = memo(function Base({ drawing, isAll, hubs }: BaseProps) {
  const { width, height, lanes, links } = drawing;
  const every = useMemo(() => (isAll ? everyWay(drawing) : null), [drawing, isAll]);
  const rest = useMemo(() => {
    const rank = (slug: string) => (hubs.includes(slug) ? hubs.indexOf(slug) : Infinity);
    // Lines that share a part begin at the same end, or their dashes would fill each other's gaps.
    const outward = ({ kind, from, to }: MapLink) => kind === 'advancement' || rank(from) <= rank(to);
    const drawn = (kind: string) =>
      links.flatMap((link) => (link.kind !== kind || !link.points ? [] : [outward(link) ? link.points : [...link.points].reverse()]));
    const ups = drawn('advancement');
    const tips = ups.flatMap((points) => {
      const [before, at] = [points.at(-2), points.at(-1)];
      return before && at && before[1] === at[1] ? [{ at, isLeft: at[0] < before[0] }] : [];
    });
    return { up: ups.map(pathOf).join(''), tips: tipsOf(tips, 7), aside: drawn('lateral').map(pathOf).join('') };
  }, [links, hubs]);
  const areas = lanes.length > 0 ? lanes : [{ x: 0, y: 0, width, height, track: '' }];
  return (
    <g aria-hidden="true">
      {areas.map(({ track, x, y, width, height }) => (
        <rect key={track ?? '-'} className="lane" x={x + 0.5} y={y + 0.5} width={width - 1} height={height - 1} rx="8" />
      ))}
      {every && <path className="every l" d={every.lateral} />}
      {every && <path className="every a" d={every.advancement} />}
      {!every && <path className="rest l" d={rest.aside} />}
      {!every && <path className="rest a" d={rest.up} />}
      {!every && <path className="rest tip" d={rest.tips} />}
    </g>
  );
});

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

function Node({ node: { slug, title, level, colour, x, y, area, label }, joined, tabIndex }: NodeProps) {
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
      <rect className="lbg" x={label.x - 4} y={area.y} width={area.x + area.width - label.x + 6} height={area.height} rx="3" />
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
