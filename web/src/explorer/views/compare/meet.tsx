import { to } from '../../app/routes';
import type { CompareQuery, NeighbourFragment } from '../../generated';
import { Bullet } from '../../parts/line';
import { lineOfRole } from '../../parts/lines';
import { Unfolding } from '../../parts/unfolding';
import { time } from '../../parts/words';
import { commonOf, type Common, type Step } from './common';

type Role = NonNullable<CompareQuery['a']>;
type Found = Common<NeighbourFragment>;

/** So many are shown at first. */
const FIRST = 6;

/** The roles that lead to both, and those that both lead to. */
export function Meet({ a, b }: { readonly a: Role; readonly b: Role }) {
  const [into, out] = [commonOf(waysInto(a), waysInto(b)), commonOf(waysOut(a), waysOut(b))];
  if (into.length + out.length === 0) return null;
  return (
    <section className="sec meet" aria-label="Where the two meet">
      <Roles heading="Leads to both" word="to" roles={into} none="No role leads to both by a single step." a={a.title} b={b.title} />
      <Roles heading="Reached from both" word="from" roles={out} none="No role is reached from both by a single step." a={a.title} b={b.title} />
    </section>
  );
}

function waysInto({ incoming }: Role): Step<NeighbourFragment>[] {
  return incoming.edges.map(({ node: { from, kind, months } }) => ({ role: from, kind, months: months.total }));
}

function waysOut({ outgoing }: Role): Step<NeighbourFragment>[] {
  return outgoing.edges.map(({ node: { to: role, kind, months } }) => ({ role, kind, months: months.total }));
}

interface RolesProps {
  readonly heading: string;
  /** Between a time and the compared role. */
  readonly word: 'to' | 'from';
  readonly roles: readonly Found[];
  readonly none: string;
  /** The titles of the compared roles. */
  readonly a: string;
  readonly b: string;
}

function Roles({ heading, word, roles, none, a, b }: RolesProps) {
  return (
    <div>
      <h2>{heading}</h2>
      {roles.length === 0 ? <p className="small">{none}</p> : <p className="note">The time of the step {word} each.</p>}
      <Unfolding items={roles} first={FIRST} what={`under ${heading}`}>
        {({ role, ...steps }) => (
          <li key={role.id}>
            <a href={to.role(role.slug)}>
              <Bullet line={lineOfRole(role)} />
              <span>{role.title}</span>
              <small>
                <Time mark="ca" step={steps.a} of={`${word} ${a};`} /> <Time mark="cb" step={steps.b} of={`${word} ${b}`} />
              </small>
            </a>
          </li>
        )}
      </Unfolding>
    </div>
  );
}

function Time({ mark, step: { kind, months }, of }: { readonly mark: 'ca' | 'cb'; readonly step: Step<NeighbourFragment>; readonly of: string }) {
  return (
    <span className="tm">
      <span className={`mk ${mark}`} aria-hidden="true" />
      {time(months)}
      <span className="vh">
        , {kind === 'ADVANCEMENT' ? 'a step up' : 'a lateral change'} {of}
      </span>
    </span>
  );
}
