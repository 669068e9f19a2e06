import type { Drawing, MapNode } from '../../parts/map/drawing';

/** A pathway with its roles by level. */
export interface LaneOfRoles {
  readonly key: string;
  readonly name: string;
  readonly roles: number;
  readonly levels: readonly { readonly level: number; readonly nodes: readonly MapNode[] }[];
}

/** The roles of each pathway by level and title, in the order of the map. Roles that stand on none are last. */
export function lanesOf({ lanes, nodes, title }: Pick<Drawing, 'lanes' | 'nodes' | 'title'>): LaneOfRoles[] {
  const areas = lanes.length > 0 ? lanes : [{ track: null, name: title, y: -Infinity, height: Infinity }];
  return areas.map(({ track, name, y, height }) => {
    const within = nodes.filter((node) => node.y >= y && (height === Infinity || node.y < y + height));
    const levels = [...new Set(within.map(({ level }) => level))].sort((a, b) => a - b).map((level) => {
      const those = within.filter((node) => node.level === level);
      return { level, nodes: those.sort((a, b) => a.title.localeCompare(b.title, 'en') || a.slug.localeCompare(b.slug, 'en')) };
    });
    return { key: track ?? '-', name: name ?? 'On no pathway', roles: within.length, levels };
  });
}
