/** The line of a track or of a role: what its bullet says and its colour. The exports choose them by the same rules. */
export interface Line {
  /** Two letters. */
  readonly code: string;
  /** The colour, as a value for CSS. */
  readonly colour: string;
  /** The name of the track that the line is. */
  readonly name: string;
  /** Its slug; null for roles that stand in no track. */
  readonly slug: string | null;
}

/** A track and those around it. */
export interface TrackInPlace {
  readonly slug: string;
  readonly name: string;
  readonly children?: readonly unknown[] | null;
  readonly parent?: TrackInPlace | null;
}

/** The codes of the US career clusters, which name their colours too. */
const CLUSTERS: Readonly<Record<string, string>> = {
  'agriculture-food-natural-resources': 'ag',
  'architecture-construction': 'ac',
  'arts-audio-video-technology-communications': 'ar',
  'business-management-administration': 'bm',
  'education-training': 'ed',
  finance: 'fi',
  'government-public-administration': 'gv',
  'health-science': 'he',
  'hospitality-tourism': 'ho',
  'human-services': 'hu',
  'information-technology': 'it',
  'law-public-safety-corrections-security': 'lw',
  manufacturing: 'mf',
  marketing: 'mk',
  'science-technology-engineering-mathematics': 'st',
  'transportation-distribution-logistics': 'tr',
};
const COLOURS = Object.values(CLUSTERS);

/** The line of roles that stand in no track. */
const NONE: Line = { code: '–', colour: 'var(--rule-strong)', name: 'On no line', slug: null };

/** The line of a role: that of its first track. */
export function lineOfRole(role: { readonly tracks: readonly TrackInPlace[] }): Line {
  const [first] = role.tracks;
  return first ? lineOf(first) : NONE;
}

/**
 * The line of a track: the widest track around it, below a cluster, that has tracks within it (editors make such tracks across
 * occupations), else the cluster. Its colour is the cluster's.
 */
export function lineOf(track: TrackInPlace): Line {
  const around = chain(track);
  const top = around[0] ?? track;
  const own = around.find((one, at) => at > 0 && (at < around.length - 1 || (one.children?.length ?? 0) > 0)) ?? top;
  const cluster = CLUSTERS[top.slug];
  const colour = `var(--line-${cluster ?? COLOURS[place(top.slug)] ?? 'gv'})`;
  const code = cluster && own === top ? cluster.toUpperCase() : initials(own.name);
  return { code, colour, name: own.name, slug: own.slug };
}

/** A track and those around it, the widest first. */
export function chain(track: TrackInPlace): TrackInPlace[] {
  return track.parent ? [...chain(track.parent), track] : [track];
}

/** A colour for tracks that are no US career cluster: always the same for a slug. */
function place(slug: string): number {
  let sum = 0;
  for (const letter of slug) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 65_521;
  return sum % COLOURS.length;
}

/** The first letters of the first two words, or the first two letters of one. */
function initials(name: string): string {
  const [first = '?', second] = name.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  return (second ? first.slice(0, 1) + second.slice(0, 1) : first.slice(0, 2)).toUpperCase();
}
