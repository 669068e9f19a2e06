import { useState } from 'react';

import { go } from '../../app/history';
import { to } from '../../app/routes';
import { Bullet } from '../../parts/line';
import { lineOfRole, type TrackInPlace } from '../../parts/lines';
import { SwapIcon } from '../../parts/icons';
import { SearchBox } from '../../parts/search-box';

/** What the head shows of a role. */
export interface Side {
  readonly slug: string;
  readonly title: string;
  readonly level: number;
  readonly tracks: readonly TrackInPlace[];
}

interface SidesProps {
  /** As the address has them. */
  readonly slugs: readonly [string | null, string | null];
  readonly a: Side | null | undefined;
  readonly b: Side | null | undefined;
}

/** The two titles with the marks that stay through the page. */
export function Sides({ slugs: [slugA, slugB], a, b }: SidesProps) {
  const show = (one: string | null, other: string | null) => go(to.compare({ a: one, b: other }));
  return (
    <div className="two2">
      <One key={`a ${slugA}`} mark="ca" name="First role" slug={slugA} side={a} onChoose={(slug) => show(slug, slugB)} />
      <button type="button" className="cg-icon sw" aria-label="Swap the two roles" onClick={() => show(slugB, slugA)}>
        <SwapIcon />
      </button>
      <One key={`b ${slugB}`} mark="cb" name="Second role" slug={slugB} side={b} onChoose={(slug) => show(slugA, slug)} />
    </div>
  );
}

interface OneProps {
  readonly mark: 'ca' | 'cb';
  readonly name: string;
  readonly slug: string | null;
  /** Null where the slug names no role, undefined while awaited. */
  readonly side: Side | null | undefined;
  readonly onChoose: (slug: string) => void;
}

function One({ mark, name, slug, side, onChoose }: OneProps) {
  const [isChanging, setChanging] = useState(false);
  const isUnknown = slug !== null && side === null;
  const line = side && lineOfRole(side);
  return (
    <div className={`rh ${mark}`}>
      {side && line && (
        <>
          <p className="crumb">
            <Bullet line={line} isNamed /> {line.name} <span className="lv">Level {side.level}</span>
          </p>
          <h2>
            <span className={`mk ${mark}`} aria-hidden="true" />
            {side.title}
          </h2>
          <p className="acts2">
            <a className="btn quiet" href={to.role(side.slug)}>
              Open<span className="vh"> {side.title}</span>
            </a>
            <button type="button" className="btn quiet" aria-expanded={isChanging} onClick={() => setChanging(!isChanging)}>
              Change<span className="vh"> {side.title}</span>
            </button>
          </p>
        </>
      )}
      {isUnknown && <p className="small">No role is called “{slug.replaceAll('-', ' ')}”. Choose another one.</p>}
      {(slug === null || isUnknown || isChanging) && (
        <div className="pick">
          <span className={`mk ${mark}`} aria-hidden="true" />
          <SearchBox label={name} placeholder={`${name}: type its name`} onChoose={(found) => found && onChoose(found.slug)} />
        </div>
      )}
    </div>
  );
}
