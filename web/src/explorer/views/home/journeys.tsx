import { Fragment } from 'react';

import { useAsk } from '../../app/ask';
import { to } from '../../app/routes';
import { JourneysDocument, type JourneyFragment } from '../../generated';
import { Bullet } from '../../parts/line';
import { lineOfRole } from '../../parts/lines';
import { count, payChange, time } from '../../parts/words';

/** Journeys to begin with. Data without these roles have none: the section is left out. */
export function Journeys() {
  const { data } = useAsk(JourneysDocument, {});
  const journeys = [data?.nursing, data?.waiting, data?.design].flatMap((one) => (one && 'totals' in one ? [one as JourneyFragment] : []));
  if (journeys.length === 0) return null;
  return (
    <section className="start" aria-labelledby="journeys">
      <h2 id="journeys">Journeys to start from</h2>
      <ul className="jrs">
        {journeys.map((journey) => (
          <li key={journey.id}>
            <Journey journey={journey} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Journey({ journey: { from, to: target, steps, totals } }: { readonly journey: JourneyFragment }) {
  return (
    <a className="jr" href={to.paths({ from: from.slug, to: target.slug })}>
      <span className="gl">
        <Bullet line={lineOfRole(from)} />
        {steps.map(({ transition }) => (
          <Fragment key={transition.id}>
            <span className={transition.kind === 'ADVANCEMENT' ? 'seg' : 'seg l'} aria-hidden="true" />
            <span className="vh">{transition.kind === 'ADVANCEMENT' ? 'step up to' : 'lateral change to'}</span>
            <Bullet line={lineOfRole(transition.to)} />
          </Fragment>
        ))}
      </span>
      <small>
        {time(totals.months)} · {count(totals.steps, 'step')} · {payChange(totals.payChange)}
      </small>
      <b>
        {from.title} <span aria-hidden="true">→</span>
        <span className="vh">to</span> {target.title}
      </b>
    </a>
  );
}
