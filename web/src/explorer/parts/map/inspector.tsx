import { useState, type ReactNode } from 'react';

import { useAsk } from '../../app/ask';
import { to } from '../../app/routes';
import { RoleOnMapDocument, type RoleOnMapQuery } from '../../generated';
import { Kind } from '../kind';
import { Bullet } from '../line';
import { lineOfRole } from '../lines';
import { Failed, Loading } from '../states';
import { time } from '../words';

/** As many of each kind are shown at first. */
const SHOWN = 6;

type Role = NonNullable<RoleOnMapQuery['role']>;

interface InspectorProps {
  readonly slug: string;
  /** What stands above the name. */
  readonly kicker: string;
  /** What can be done with the role. */
  readonly actions: (role: Role) => ReactNode;
  /** The address that brings a role into focus; null for those that are not on the map. */
  readonly focusOf: (slug: string) => string | null;
}

/** The role in focus and all its transitions, as lists: what stands on this map is brought into focus, else it is opened. */
export function Inspector({ slug, kicker, actions, focusOf }: InspectorProps) {
  const { data, error, again } = useAsk(RoleOnMapDocument, { slug });
  const role = data?.role?.slug === slug ? data.role : null;
  if (!role) return error ? <Failed what="The role" error={error} again={again} /> : <Loading what="the role" />;
  const up = role.advancements.edges.map(({ node }) => ({ ...node.to, months: node.months.total }));
  const aside = role.laterals.edges.map(({ node }) => ({ ...node.to, months: node.months.total }));
  const feeders = role.feeders.edges.map(({ node }) => ({ ...node.from, months: node.months.total }));
  // Of most lateral changes the other direction is one too.
  const there = new Set(aside.map(({ slug }) => slug));
  const from = role.from.edges.map(({ node }) => ({ ...node.from, months: node.months.total })).filter(({ slug }) => !there.has(slug));
  const shared = { slug, focusOf };
  return (
    <>
      <p className="note">{kicker}</p>
      <h2>{role.title}</h2>
      <p className="small">
        <Bullet line={lineOfRole(role)} /> Level {role.level}
        {role.tracks[0] && ` · ${role.tracks[0].name}`}
      </p>
      <p className="row">{actions(role)}</p>
      <Ends kind="ADVANCEMENT" heading="Advancement to" ends={up} total={role.advancements.totalCount} none="No step up from here." {...shared} />
      <Ends kind="LATERAL" heading="Lateral to" ends={aside} total={role.laterals.totalCount} none="No lateral change." {...shared} />
      {from.length > 0 && <Ends kind="LATERAL" heading="Lateral only from" ends={from} total={from.length} none="" {...shared} />}
      <Ends kind="ADVANCEMENT" heading="Fed by" ends={feeders} total={role.feeders.totalCount} none="No role leads up to here." {...shared} />
    </>
  );
}

interface EndsProps {
  readonly slug: string;
  readonly kind: 'ADVANCEMENT' | 'LATERAL';
  readonly heading: string;
  readonly ends: readonly { readonly slug: string; readonly title: string; readonly level: number; readonly months: number }[];
  readonly total: number;
  readonly none: string;
  readonly focusOf: (slug: string) => string | null;
}

function Ends({ slug, kind, heading, ends, total, none, focusOf }: EndsProps) {
  const [whole, setWhole] = useState<string | null>(null);
  const shown = whole === slug ? ends : ends.slice(0, SHOWN);
  const left = ends.length - shown.length;
  return (
    <section>
      <h3>
        <Kind kind={kind} word={heading} /> <span className="note">{total}</span>
      </h3>
      {total === 0 && <p className="small">{none}</p>}
      <ul>
        {shown.map((end) => {
          const focus = focusOf(end.slug);
          return (
            <li key={end.slug}>
              <a href={focus ?? to.role(end.slug)} data-off={focus === null || undefined} title={focus === null ? 'Not on this map: opens the role' : undefined}>
                {end.title}
                <small>
                  level {end.level} · {time(end.months)}
                </small>
              </a>
            </li>
          );
        })}
      </ul>
      {left > 0 && (
        <button type="button" className="more" onClick={() => setWhole(slug)}>
          and {left} more
        </button>
      )}
      {left === 0 && total > ends.length && <a href={to.role(slug)}>{total - ends.length} more on the role’s page</a>}
    </section>
  );
}
