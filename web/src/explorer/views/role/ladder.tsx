import './ladder.css';

import { useState } from 'react';

import { to } from '../../app/routes';
import { Bullet, coloured, Stop } from '../../parts/line';
import { Kind } from '../../parts/kind';
import { useLadderPlaces } from './ladder-places';
import { LadderPicture } from './ladder-picture';
import type { Role, Step, Steps } from './steps';

/** As many as the picture shows. */
const SHOWN = { up: 5, aside: 6, feeders: 5 } as const;

interface LadderProps {
  readonly role: Role;
  readonly steps: Steps;
}

/** Where the role leads and where people come from: a picture, on a phone a list, and lists of all. */
export function Ladder({ role, steps }: LadderProps) {
  const places = useLadderPlaces(role.slug);
  const { profile } = role;
  return (
    <section className="sec first" id="ladder" aria-labelledby="ladder-h">
      <div className="sh">
        <h2 id="ladder-h">The ladder</h2>
        <p className="note keyl">
          <span aria-hidden="true">
            <i className="ka" /> advancement
          </span>
          <span aria-hidden="true">
            <i className="kl" /> lateral change
          </span>
          <span className="what">time is study, experience, training and settling in</span>
        </p>
      </div>
      <div className="panel lad" data-picture={places ? true : undefined}>
        {places && <LadderPicture focus={role.slug} title={role.title} places={places} steps={steps} />}
        {places === undefined && <div className="space" aria-busy="true" />}
        {places !== undefined && <Rail title={role.title} steps={steps} />}
        <AllOf role={role} steps={steps} />
      </div>
      {(profile?.advancement || profile?.lateralMoves) && (
        <div className="moves">
          {profile.advancement && <Words kind="ADVANCEMENT" heading="Moving up" text={profile.advancement} />}
          {profile.lateralMoves && <Words kind="LATERAL" heading="Moving sideways" text={profile.lateralMoves} />}
        </div>
      )}
    </section>
  );
}

function Words({ kind, heading, text }: { readonly kind: 'ADVANCEMENT' | 'LATERAL'; readonly heading: string; readonly text: string }) {
  return (
    <div>
      <h3>
        <Kind kind={kind} word={heading} />
      </h3>
      <p>{text}</p>
    </div>
  );
}

/** The ladder as a list on one rail. */
function Rail({ title, steps }: { readonly title: string; readonly steps: Steps }) {
  const up = steps.up.slice(0, SHOWN.up).reverse();
  return (
    <div className="lnar">
      <Rungs kind="ADVANCEMENT" heading="Advancement, above" className="up" steps={up} />
      <p className="hp">
        <Stop isHere />
        {title}
      </p>
      <Rungs kind="LATERAL" heading="Lateral changes, beside" className="sd" steps={steps.aside.slice(0, SHOWN.aside)} />
      <Rungs kind="ADVANCEMENT" heading="Feeders, below" className="dn" steps={steps.feeders.slice(0, SHOWN.feeders)} />
    </div>
  );
}

interface RungsProps {
  readonly kind: 'ADVANCEMENT' | 'LATERAL';
  readonly heading: string;
  readonly className: string;
  readonly steps: readonly Step[];
}

function Rungs({ kind, heading, className, steps }: RungsProps) {
  if (steps.length === 0) return null;
  return (
    <>
      <p className="lh">
        <Kind kind={kind} word={heading} />
      </p>
      <ul className={className}>
        {steps.map(({ slug, title, line, note }) => (
          <li key={slug} style={coloured(line)}>
            <a href={to.role(slug)}>
              <Stop />
              <b>{title}</b>
              <small>{note}</small>
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Buttons that unfold all transitions of a kind. */
function AllOf({ role, steps }: LadderProps) {
  const [open, setOpen] = useState<keyof Steps | null>(null);
  const kinds = [
    { key: 'up', total: role.advancements.totalCount, one: 'advancement', many: 'advancements' },
    { key: 'aside', total: role.laterals.totalCount, one: 'lateral change', many: 'lateral changes' },
    { key: 'feeders', total: role.feeders.totalCount, one: 'feeder', many: 'feeders' },
  ] as const;
  const shown = open && steps[open];
  const left = open ? (kinds.find(({ key }) => key === open)?.total ?? 0) - steps[open].length : 0;
  return (
    <>
      <p className="more3">
        {kinds.map(({ key, total, one, many }) =>
          total === 0 ? (
            <span key={key} className="none">
              No {many}
            </span>
          ) : (
            <button key={key} type="button" className="btn quiet" aria-expanded={open === key} aria-controls="all-steps" onClick={() => setOpen(open === key ? null : key)}>
              {total === 1 ? `The one ${one}` : `All ${total} ${many}`}
            </button>
          ),
        )}
        <a className="btn quiet" href={to.neighbourhood(role.slug)}>
          Open the neighbourhood
        </a>
      </p>
      <ul id="all-steps" className="all" hidden={!shown}>
        {shown?.map(({ slug, title, line, note }) => (
          <li key={slug}>
            <a href={to.role(slug)}>
              <Bullet line={line} />
              <b>{title}</b>
              <small>{note}</small>
            </a>
          </li>
        ))}
        {left > 0 && (
          <li>
            <a href={to.neighbourhood(role.slug)}>and {left} more in the neighbourhood</a>
          </li>
        )}
      </ul>
    </>
  );
}
