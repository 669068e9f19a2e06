import type { Drawing } from '../../parts/map/drawing';
import { count, list } from '../../parts/words';

/** What a list says of a role that the picture shows: its main way up, changes with neighbours, and how many transitions it has on the map. */
export function factsOf({ joined, bySlug }: Pick<Drawing, 'joined' | 'bySlug'>, slug: string): string {
  const { out, in: into } = joined.get(slug) ?? { out: [], in: [] };
  const titles = (slugs: readonly string[]) => [...new Set(slugs)].flatMap((one) => bySlug.get(one)?.title ?? []);
  const drawn = (kind: string) => ({ out: out.filter((link) => link.kind === kind && link.points), in: into.filter((link) => link.kind === kind && link.points) });
  const from = titles(drawn('advancement').in.map((link) => link.from));
  const beside = titles([...drawn('lateral').out.map((link) => link.to), ...drawn('lateral').in.map((link) => link.from)]);
  const ups = out.filter(({ kind }) => kind === 'advancement').length;
  const aside = new Set([...out.filter(({ kind }) => kind === 'lateral').map((link) => link.to), ...into.filter(({ kind }) => kind === 'lateral').map((link) => link.from)]).size;
  const says = [
    from.length > 0 && `Main way up from ${list(from)}`,
    beside.length > 0 && `change with ${list(beside)}`,
    (ups > 0 || aside > 0) && `in all ${list([ups > 0 && count(ups, 'advancement'), aside > 0 && count(aside, 'lateral change')].filter((text) => text !== false))}`,
  ].filter((text) => text !== false);
  const text = says.join('; ');
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
