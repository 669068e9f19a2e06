interface Levels {
  readonly roles: { readonly totalCount: number; readonly edges: readonly Level[] };
  readonly rest: { readonly edges: readonly Level[] };
}

interface Level {
  readonly node: { readonly level: number };
}

/** How many roles stand at each level, of a first page and a last one that may overlap; levels without roles are left out. */
export function countsOf({ roles, rest }: Levels): { readonly level: number; readonly roles: number }[] {
  const more = Math.max(0, roles.totalCount - roles.edges.length);
  const all = [...roles.edges, ...(more === 0 ? [] : rest.edges.slice(-more))];
  const counts = new Map<number, number>();
  for (const { node } of all) counts.set(node.level, (counts.get(node.level) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => a - b).map(([level, roles]) => ({ level, roles }));
}
