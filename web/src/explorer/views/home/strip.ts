import { lineOf, type Line } from '../../parts/lines';

/** How the strip map is placed, in its own units. Rows are so far apart that the map ends where what stands beside it does. */
export const STRIP = { width: 800, left: 250, column: 122, first: 70, row: 50, levels: [1, 2, 3, 4, 5] } as const;

/** A stop of a line: the roles of one level. */
export interface StripStop {
  readonly level: number;
  readonly x: number;
  readonly radius: number;
  readonly roles: number;
}

/** A line of the strip map, from its first level to its last. */
export interface StripRow {
  readonly slug: string;
  readonly name: string;
  readonly line: Line;
  readonly y: number;
  readonly label: readonly string[];
  readonly stops: readonly StripStop[];
  readonly roles: number;
  readonly pathways: number;
}

interface Track {
  readonly slug: string;
  readonly name: string;
  readonly children: readonly unknown[];
  readonly roles: { readonly totalCount: number; readonly edges: readonly Level[] };
  readonly rest: { readonly edges: readonly Level[] };
}

interface Level {
  readonly node: { readonly level: number };
}

/** Tracks by name. */
export function byName<One extends Pick<Track, 'slug' | 'name'>>(tracks: readonly One[]): One[] {
  return [...tracks].sort((a, b) => a.name.localeCompare(b.name, 'en') || a.slug.localeCompare(b.slug, 'en'));
}

/** The lines in the order given, each with its roles by level. */
export function stripOf(tracks: readonly Track[]): StripRow[] {
  return tracks.map((track, index) => {
    const { slug, name, roles, children } = track;
    const levels = levelsOf(track);
    const stops = STRIP.levels.flatMap((level): StripStop[] => {
      const count = levels.filter((one) => one === level).length;
      return count === 0 ? [] : [{ level, x: xOf(level), radius: radiusOf(count), roles: count }];
    });
    const y = STRIP.first + index * STRIP.row;
    return { slug, name, line: lineOf(track), y, label: wrapped(name), stops, roles: roles.totalCount, pathways: children.length };
  });
}

/** The middle of a level's column. */
export function xOf(level: number): number {
  return STRIP.left + (level - 1) * STRIP.column;
}

/** The height of a map with so many lines. */
export function heightOf(rows: number): number {
  return STRIP.first + Math.max(0, rows - 1) * STRIP.row + 34;
}

/** The levels of all roles: those of the first page, and of the last those that are not among them. */
function levelsOf({ roles, rest }: Track): number[] {
  const more = Math.max(0, roles.totalCount - roles.edges.length);
  const others = more === 0 ? [] : rest.edges.slice(-more);
  return [...roles.edges, ...others].map(({ node }) => node.level);
}

function radiusOf(roles: number): number {
  if (roles >= 40) return 14;
  return roles >= 10 ? 11.5 : 10;
}

/** A name in two lines of some 24 letters, broken at a space; the mock-up's column is 170 wide. */
function wrapped(name: string): string[] {
  if (name.length <= 24) return [name];
  const spaces = [...name.matchAll(/ /g)].map(({ index }) => index).filter((at) => at <= 28);
  const at = spaces.findLast((space) => name.length - space - 1 <= 28) ?? spaces.at(-1);
  return at === undefined ? [name] : [name.slice(0, at), name.slice(at + 1)];
}
