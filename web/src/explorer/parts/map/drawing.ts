import { useCallback, useEffect, useState } from 'react';

/** A point: to the right, down. */
export type Point = readonly [number, number];

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A role in its place. */
export interface MapNode {
  readonly slug: string;
  readonly title: string;
  readonly level: number;
  /** The name of a colour in tokens.css, without its dashes. */
  readonly colour: string;
  /** The two letters of its line. */
  readonly line: string;
  readonly x: number;
  readonly y: number;
  /** The stop and its label. */
  readonly area: Area;
  readonly label: { readonly lines: readonly string[]; readonly note: string; readonly x: number; readonly y: number };
}

/** A transition; `points` where the picture at rest draws it. */
export interface MapLink {
  readonly from: string;
  readonly to: string;
  readonly kind: 'advancement' | 'lateral';
  readonly months: number;
  readonly points: readonly Point[] | null;
}

/** The placed drawing of a part of the graph, as `/export/PART.layout` writes it. */
export interface MapFile {
  readonly title: string;
  readonly width: number;
  readonly height: number;
  readonly truncated: boolean;
  readonly leftOut: number;
  readonly nodes: readonly MapNode[];
  readonly links: readonly MapLink[];
  readonly columns: readonly { readonly level: number; readonly roles: number; readonly x: number }[];
  readonly lanes: readonly (Area & { readonly track: string | null; readonly name: string | null })[];
}

/** The transitions of a role within the drawing, and the roles at their other ends. */
export interface Joined {
  readonly out: readonly MapLink[];
  readonly in: readonly MapLink[];
}

/** A drawing that can be asked by role. */
export interface Drawing extends MapFile {
  /** In reading order: by level, then from the top. */
  readonly ordered: readonly MapNode[];
  readonly bySlug: ReadonlyMap<string, MapNode>;
  readonly joined: ReadonlyMap<string, Joined>;
}

/** Makes a file ready to be asked. */
export function drawingOf(file: MapFile): Drawing {
  const ordered = [...file.nodes].sort((a, b) => a.level - b.level || a.x - b.x || a.y - b.y);
  const joined = new Map(file.nodes.map(({ slug }) => [slug, { out: [] as MapLink[], in: [] as MapLink[] }]));
  for (const link of file.links) {
    joined.get(link.from)?.out.push(link);
    joined.get(link.to)?.in.push(link);
  }
  return { ...file, ordered, bySlug: new Map(file.nodes.map((node) => [node.slug, node])), joined };
}

interface Awaited {
  /** The last drawing; it stays until the next is there. */
  readonly drawing: Drawing | undefined;
  readonly isBroken: boolean;
  readonly again: () => void;
}

/** Asks the service for a placed drawing: it computes one layout for the exports and for the pages. */
export function useDrawing(href: string | null): Awaited {
  const [drawing, setDrawing] = useState<Drawing>();
  const [isBroken, setBroken] = useState(false);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (href === null) return;
    const giveUp = new AbortController();
    const ask = async () => {
      const response = await fetch(href, { signal: giveUp.signal });
      if (!response.ok) throw new Error(`status ${response.status}`);
      setDrawing(drawingOf((await response.json()) as MapFile));
      setBroken(false);
    };
    ask().catch(() => giveUp.signal.aborted || setBroken(true));
    return () => giveUp.abort();
  }, [href, tries]);
  return { drawing, isBroken, again: useCallback(() => setTries((before) => before + 1), []) };
}
