import { BASE } from './base';

/** A place in the explorer, as its address says. */
export type Place =
  | { readonly view: 'home' | 'paths' | 'tracks' | 'compare' | 'nowhere' }
  | { readonly view: 'role' | 'neighbourhood' | 'track'; readonly slug: string };

type Parameters = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** What stands at a path. */
export function placeOf(pathname: string): Place {
  const parts = pathname.slice(BASE.length).split('/').filter((part) => part !== '').map(decoded);
  const [first, slug, third, ...more] = parts;
  if (first === undefined) return { view: 'home' };
  if (more.length > 0) return { view: 'nowhere' };
  if (slug === undefined) return { view: first === 'paths' || first === 'tracks' || first === 'compare' ? first : 'nowhere' };
  if (first === 'roles' && third === 'neighbourhood') return { view: 'neighbourhood', slug };
  if (third !== undefined) return { view: 'nowhere' };
  if (first === 'roles') return { view: 'role', slug };
  if (first === 'tracks') return { view: 'track', slug };
  return { view: 'nowhere' };
}

/** The addresses of the explorer, ready for `href`. */
export const to = {
  home: () => BASE,
  role: (slug: string) => `${BASE}roles/${encodeURIComponent(slug)}`,
  neighbourhood: (slug: string, parameters?: Parameters) => `${BASE}roles/${encodeURIComponent(slug)}/neighbourhood${search(parameters)}`,
  paths: (parameters?: Parameters) => `${BASE}paths${search(parameters)}`,
  tracks: () => `${BASE}tracks`,
  track: (slug: string, parameters?: Parameters) => `${BASE}tracks/${encodeURIComponent(slug)}${search(parameters)}`,
  compare: (parameters?: Parameters) => `${BASE}compare${search(parameters)}`,
  graphiql: (parameters?: Parameters) => `${BASE}graphiql${search(parameters)}`,
  schema: () => `${BASE}schema.graphql`,
  licences: () => `${BASE}licences.md`,
  /** A file that the service makes; docs/exports.md lists parts, formats and parameters. */
  export: (part: string, format: string, parameters: Parameters) => `${BASE}export/${part}.${format}${search(parameters)}`,
};

/** Whether an address is one of the explorer's own pages, rather than a file or GraphiQL. */
export function isOurs(url: URL): boolean {
  return url.origin === location.origin && url.pathname.startsWith(BASE) && placeOf(url.pathname).view !== 'nowhere';
}

/** Parameters without a value are left out. */
function search(parameters: Parameters = {}): string {
  const given = Object.entries(parameters).filter(([, value]) => value !== null && value !== undefined && value !== '' && value !== false);
  return given.length === 0 ? '' : `?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}`;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
