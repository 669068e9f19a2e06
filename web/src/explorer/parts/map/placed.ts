import type { PlacedFragment } from '../../generated';
import { lineOfRole } from '../lines';
import { widthOf } from '../text-width';
import { payChange, time } from '../words';
import { drawingOf, type Drawing, type MapLink, type MapNode } from './drawing';

/** What labels are set in; the service breaks them into lines for these. */
const LABEL = 12.5;
const NOTE = 12;
/** From one line of a label to the next, and from the middle of a stop to its label and to its edge. */
export const LINE = 15;
const TO_LABEL = 12;
const STOP = 8;
/** The room around a label. */
const AROUND = 2;
/** As many roles of a track have the time of their way below their titles; of more there is no room. The service leaves room for it. */
const FEW = 40;

type PayChange = Parameters<typeof payChange>[0];

/** A part of the graph as the API places it; pay where the transitions of a neighbourhood are told of. */
export interface Placed extends Omit<PlacedFragment, '__typename' | 'links'> {
  readonly links: readonly (PlacedFragment['links'][number] & { readonly transition?: { readonly payChange: PayChange } })[];
}

interface Told {
  readonly title: string;
  /** The role in the middle, of a neighbourhood. */
  readonly middle?: string;
}

/** The drawing of a part of the graph. What the API leaves to its clients is computed here: how wide labels are, and the notes below them. */
export function drawingOfPlaced(placed: Placed, { title, middle }: Told): Drawing {
  const notes = middle === undefined ? notesOfTrack(placed) : notesAround(placed, middle);
  const nodes = placed.nodes.map(({ role, ...node }): MapNode => {
    const note = notes.get(role.slug) ?? '';
    const height = LINE * (node.label.length + (note ? 1 : 0));
    const top = node.y - Math.floor(height / 2);
    const weight = role.slug === middle ? 'bold' : 'plain';
    const widths = [...node.label.map((line) => widthOf(line, LABEL, weight)), widthOf(note, NOTE, 'plain')];
    const wide = Math.ceil(Math.max(...widths)) + TO_LABEL;
    return {
      slug: role.slug,
      title: role.title,
      level: node.level,
      colour: lineOfRole(role).colour,
      x: node.x,
      y: node.y,
      area: { x: node.x - STOP, y: top - AROUND, width: STOP + wide + AROUND, height: height + 2 * AROUND },
      label: { lines: node.label, note, x: node.x + TO_LABEL, y: top + TO_LABEL },
    };
  });
  const links = placed.links.map(({ kind, months, from, to, points }): MapLink => {
    return { kind: kind === 'LATERAL' ? 'lateral' : 'advancement', months: months.total, from: from.slug, to: to.slug, points: points?.map(({ x, y }) => [x, y] as const) ?? null };
  });
  const lanes = placed.lanes.map(({ track, y, height }) => ({ track: track?.slug ?? null, name: track?.name ?? null, x: 0, y, width: placed.width, height }));
  const { width, height, truncated, leftOut, columns } = placed;
  return drawingOf({ title, width, height, truncated, leftOut, columns, nodes, links, lanes });
}

/** The time of the main way up to each role, where the roles are few. */
function notesOfTrack({ nodes, links }: Placed): Map<string, string> {
  const notes = new Map<string, string>();
  if (nodes.length > FEW) return notes;
  for (const { kind, months, to, points } of links) {
    if (kind === 'ADVANCEMENT' && points && !notes.has(to.slug)) notes.set(to.slug, time(months.total));
  }
  return notes;
}

/** The line, the time and the change of pay of the way between each role and the one in the middle; of several the last of `RANKS`. */
function notesAround({ nodes, links }: Placed, middle: string): Map<string, string> {
  const codes = new Map(nodes.map(({ role }) => [role.slug, lineOfRole(role).code]));
  const notes = new Map<string, { readonly rank: number; readonly note: string }>();
  for (const { kind, months, from, to, points, transition } of links) {
    if (!points) continue;
    const end = from.slug === middle ? to.slug : from.slug;
    const rank = kind === 'LATERAL' ? 2 : Number(from.slug === middle);
    if ((notes.get(end)?.rank ?? -1) > rank) continue;
    const pay = transition?.payChange.comparable ? ` · ${payChange(transition.payChange)}` : '';
    notes.set(end, { rank, note: `${codes.get(end) ?? ''} · ${time(months.total)}${pay}` });
  }
  return new Map([...notes].map(([slug, { note }]) => [slug, note]));
}

/** Where a label ends when its title is bold, as it is of roles that are brought out. */
export function boldEnd({ area, label }: MapNode): number {
  const bold = Math.max(...label.lines.map((line) => widthOf(line, LABEL)));
  return Math.ceil(Math.max(area.x + area.width, label.x + bold + 1));
}
