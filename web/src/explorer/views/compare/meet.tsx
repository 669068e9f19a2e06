import { to } from '../../app/routes';
import type { CompareQuery, NeighbourFragment } from '../../generated';
import { Bullet } from '../../parts/line';
import { lineOfRole } from '../../parts/lines';

type Role = NonNullable<CompareQuery['a']>;

/** The roles that lead to both, and those that both lead to. */
export function Meet({ a, b }: { readonly a: Role; readonly b: Role }) {
  const into = common(
    a.incoming.edges.map(({ node }) => node.from),
    b.incoming.edges.map(({ node }) => node.from),
  );
  const out = common(
    a.outgoing.edges.map(({ node }) => node.to),
    b.outgoing.edges.map(({ node }) => node.to),
  );
  if (into.length + out.length === 0) return null;
  return (
    <section className="sec meet" aria-label="Where the two meet">
      <Roles heading="Leads to both" roles={into} none="No role leads to both by a single step." />
      <Roles heading="Reached from both" roles={out} none="No role is reached from both by a single step." />
    </section>
  );
}

function common(one: readonly NeighbourFragment[], other: readonly NeighbourFragment[]): NeighbourFragment[] {
  const slugs = new Set(other.map(({ slug }) => slug));
  return one.filter(({ slug }) => slugs.has(slug)).sort((p, q) => (p.title < q.title ? -1 : 1));
}

function Roles({ heading, roles, none }: { readonly heading: string; readonly roles: readonly NeighbourFragment[]; readonly none: string }) {
  return (
    <div>
      <h2>{heading}</h2>
      {roles.length === 0 && <p className="small">{none}</p>}
      <ul>
        {roles.map((role) => (
          <li key={role.id}>
            <a href={to.role(role.slug)}>
              <Bullet line={lineOfRole(role)} />
              {role.title}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
