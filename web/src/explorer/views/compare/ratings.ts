/** From so many points on, a difference of levels is told. */
const NOTABLE = 5;

/** A skill that both roles rate. */
export interface Rated {
  readonly slug: string;
  readonly name: string;
  /** The level that the first role needs, 0 to 100. */
  readonly a: number;
  /** The level that the second role needs. */
  readonly b: number;
}

/** Two roles' skills by who needs more, those with the largest difference first. */
export interface RatingsCompared {
  readonly moreInB: readonly Rated[];
  readonly moreInA: readonly Rated[];
  readonly alike: readonly Rated[];
  /** The names of those that only one of the roles rates. */
  readonly onlyA: readonly string[];
  readonly onlyB: readonly string[];
}

/** From this importance on a skill is essential, as the skill gap has it. */
const ESSENTIAL = 50;

interface Ratings {
  readonly edges: readonly { readonly importance: number | null; readonly level: number | null; readonly node: { readonly slug: string; readonly name: string } }[];
}

/** Compares the levels of what is essential to either. What one role does not rate has no level there, which is not nought. */
export function compareRatings(a: Ratings, b: Ratings): RatingsCompared {
  const essential = new Set([...a.edges, ...b.edges].filter(({ importance }) => (importance ?? 0) >= ESSENTIAL).map(({ node }) => node.slug));
  const levels = new Map(b.edges.map(({ node, level }) => [node.slug, level]));
  const rated = a.edges.flatMap(({ node: { slug, name }, level }): Rated[] => {
    const other = levels.get(slug);
    return !essential.has(slug) || level === null || other === null || other === undefined ? [] : [{ slug, name, a: level, b: other }];
  });
  const both = new Set(rated.map(({ slug }) => slug));
  const only = ({ edges }: Ratings) => edges.filter(({ node, level }) => level !== null && essential.has(node.slug) && !both.has(node.slug)).map(({ node }) => node.name);
  const by = (difference: (one: Rated) => number) =>
    rated.filter((one) => difference(one) >= NOTABLE).sort((p, q) => difference(q) - difference(p) || (p.slug < q.slug ? -1 : 1));
  const alike = rated.filter((one) => Math.abs(one.a - one.b) < NOTABLE).sort((p, q) => (p.name < q.name ? -1 : 1));
  return { moreInB: by((one) => one.b - one.a), moreInA: by((one) => one.a - one.b), alike, onlyA: only(a), onlyB: only(b) };
}

/** Whether one side has less than a third of the other. */
export function isLopsided(one: number, other: number): boolean {
  return 3 * Math.min(one, other) < Math.max(one, other);
}
