import type { Direction, PathConstraints, ReachedFragment, ReachQuery } from '../../generated';
import { NearDocument, ReachDocument } from '../../generated';
import { usePages, type Pages } from './use-pages';

/** A role within reach: the quickest path takes so long. */
export interface Found {
  readonly role: ReachedFragment;
  readonly months: number;
  readonly steps: number;
}

interface Reach {
  /** The slug of the role in question; nothing is asked as long as there is none. */
  readonly role: string | null;
  readonly months: number;
  readonly direction: Direction;
  readonly constraints?: PathConstraints | undefined;
}

export interface Reached extends Omit<Pages<ReachQuery, unknown>, 'edges' | 'data'> {
  /** The role in question. */
  readonly origin: ReachedFragment | null;
  /** Those that are there so far, the quickest first. */
  readonly found: readonly Found[];
}

/** The largest page that the service gives. */
const PAGE = 100;

/** The roles within reach. All of them: to sort them, and to tell on which lines they are, takes them all. */
export function useReach({ role, months, direction, constraints }: Reach): Reached {
  const variables = { role: role ?? '', months, direction, first: PAGE, ...(constraints && { constraints }) };
  const { edges, data, ...pages } = usePages(ReachDocument, variables, ({ reachableRoles }) => reachableRoles, { pause: role === null });
  return { ...pages, origin: data?.role ?? null, found: edges.map(({ node, months: own, steps }) => ({ role: node, months: own, steps })) };
}

/** The slugs of the roles that lead to one, with the months of the quickest path, the quickest first. */
export function useNear(role: string | null, months: number) {
  const { edges, isWhole, operation } = usePages(NearDocument, { role: role ?? '', months, first: PAGE }, ({ reachableRoles }) => reachableRoles, { pause: role === null });
  return { near: edges.map(({ node, months: own }) => ({ slug: node.slug, months: own })), isWhole, operation };
}
