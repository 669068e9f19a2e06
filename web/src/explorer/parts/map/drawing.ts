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
  /** The colour of its line, as a value for CSS. */
  readonly colour: string;
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

/** A part of the graph in its places. */
export interface Places {
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
export interface Drawing extends Places {
  /** In reading order: by level, then from the top. */
  readonly ordered: readonly MapNode[];
  readonly bySlug: ReadonlyMap<string, MapNode>;
  readonly joined: ReadonlyMap<string, Joined>;
}

/** Makes places ready to be asked. */
export function drawingOf(places: Places): Drawing {
  const ordered = [...places.nodes].sort((a, b) => a.level - b.level || a.x - b.x || a.y - b.y);
  const joined = new Map(places.nodes.map(({ slug }) => [slug, { out: [] as MapLink[], in: [] as MapLink[] }]));
  for (const link of places.links) {
    joined.get(link.from)?.out.push(link);
    joined.get(link.to)?.in.push(link);
  }
  return { ...places, ordered, bySlug: new Map(places.nodes.map((node) => [node.slug, node])), joined };
}
