import type { RolePageQuery } from '../../generated';
import { lineOfRole, type Line } from '../../parts/lines';
import { timeAndPay } from '../../parts/words';

/** The role that the page is about. */
export type Role = NonNullable<RolePageQuery['role']>;

/** A transition to or from the role, as it is shown. */
export interface Step {
  /** Of the role at the other end. */
  readonly slug: string;
  readonly title: string;
  readonly line: Line;
  /** Time and pay. */
  readonly note: string;
}

/** What the ladder shows, each list with the quickest first. */
export interface Steps {
  readonly up: readonly Step[];
  readonly aside: readonly Step[];
  readonly feeders: readonly Step[];
}

type Edge = Role['advancements']['edges'][number] | Role['feeders']['edges'][number];

/** The transitions of a role. */
export function stepsOf(role: Role): Steps {
  return { up: role.advancements.edges.map(step), aside: role.laterals.edges.map(step), feeders: role.feeders.edges.map(step) };
}

function step({ node }: Edge): Step {
  const { slug, title, tracks } = 'to' in node ? node.to : node.from;
  return { slug, title, line: lineOfRole({ tracks }), note: timeAndPay(node.months, node.payChange) };
}
