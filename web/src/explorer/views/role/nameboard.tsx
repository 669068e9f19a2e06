import { useState } from 'react';

import type { Operation } from '../../app/ask';
import { to } from '../../app/routes';
import { Bullet, coloured } from '../../parts/line';
import { lineOf, lineOfRole } from '../../parts/lines';
import { Tools } from '../../parts/tools';
import type { Role, Step, Steps } from './steps';

/** Alternate titles shown at first. */
const ALTERNATES = 4;

interface NameboardProps {
  readonly role: Role;
  readonly steps: Steps;
  /** Of the whole page. */
  readonly operations: readonly Operation[];
}

/** The role's name, as on a platform: its line, what it is, and the stops to either side. */
export function Nameboard({ role, steps, operations }: NameboardProps) {
  const { slug, title, summary } = role;
  const line = lineOfRole(role);
  const [wayIn, stepUp] = [steps.feeders[0], steps.up[0]];
  return (
    <div className="sign" style={coloured(line)}>
      <div className="wrap">
        <Crumb role={role} />
        <div className="hd">
          <div>
            <h1>{title}</h1>
            <Alternates titles={role.alternateTitles} />
          </div>
          <div className="acts">
            <a className="btn primary" href={to.paths({ from: slug })}>
              Plan a path from here
            </a>
            <a className="btn" href={to.paths({ to: slug })}>
              Plan a path to here
            </a>
            <div className="row">
              <a className="btn quiet" href={to.compare({ a: slug })}>
                Compare
              </a>
              <Tools operation={operations} exported={{ part: 'ladder', parameters: { role: slug } }} />
            </div>
          </div>
        </div>
        {summary && <p className="sum">{summary}</p>}
      </div>
      <nav className="board" aria-label="Along the line">
        <div className="wrap">
          {wayIn ? <Next step={wayIn} what="Most direct way in" /> : <span />}
          <span className="me" aria-hidden="true" />
          {stepUp && <Next step={stepUp} what="Nearest step up" className="nx" />}
        </div>
      </nav>
    </div>
  );
}

function Next({ step, what, className }: { readonly step: Step; readonly what: string; readonly className?: string }) {
  return (
    <a className={className} href={to.role(step.slug)}>
      <small>{what}</small>
      <b>{step.title}</b>
      <small>{step.note}</small>
    </a>
  );
}

function Crumb({ role }: { readonly role: Role }) {
  const [first, ...others] = role.tracks;
  const line = lineOfRole(role);
  return (
    <div className="crumb">
      <Bullet line={line} isNamed />
      {line.slug ? <a href={to.track(line.slug)}>{line.name}</a> : line.name}
      {first && first.slug !== line.slug && (
        <>
          <span aria-hidden="true">/</span>
          <a href={to.track(first.slug)}>{first.name}</a>
        </>
      )}
      <span className="lv">Level {role.level} of 5</span>
      {others.length > 0 && <span>also on</span>}
      {others.map((track) => (
        <span key={track.slug} className="also">
          <Bullet line={lineOf(track)} />
          <a href={to.track(track.slug)}>{track.name}</a>
        </span>
      ))}
    </div>
  );
}

function Alternates({ titles }: { readonly titles: readonly string[] }) {
  const [isAll, setAll] = useState(false);
  if (titles.length === 0) return null;
  const shown = isAll ? titles : titles.slice(0, ALTERNATES);
  const more = titles.length - ALTERNATES;
  return (
    <p className="alts">
      Also called <b>{shown.join(', ')}</b>{' '}
      {more > 0 && (
        <button type="button" className="more-of" aria-expanded={isAll} onClick={() => setAll(!isAll)}>
          {isAll ? 'fewer' : `and ${more} more`}
          <span className="vh"> other titles</span>
        </button>
      )}
    </p>
  );
}
