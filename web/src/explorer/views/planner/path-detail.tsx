import { useMemo } from 'react';

import type { Operation } from '../../app/ask';
import { Tools } from '../../parts/tools';
import { number, signed, time } from '../../parts/words';
import type { Itinerary } from './itineraries';
import { routeOf } from './route';
import { RoutePicture } from './route-picture';
import { Steps } from './steps';

interface PathDetailProps {
  readonly itinerary: Itinerary;
  /** What the view has asked. */
  readonly operations: readonly Operation[];
  readonly isNarrow: boolean;
}

/** The chosen path: its totals, its picture, its steps. */
export function PathDetail({ itinerary, operations, isNarrow }: PathDetailProps) {
  const { path, letter } = itinerary;
  const slugs = [path.from.slug, ...path.steps.map(({ transition }) => transition.to.slug)];
  const exported = { part: 'path', parameters: { stops: slugs.join() } } as const;
  const route = useMemo(() => routeOf(path.from.title, path.steps.map(({ transition: { to, kind, months } }) => ({ title: to.title, kind, months }))), [path]);
  const numbered = isNarrow ? [] : route.stops.flatMap(({ label }, index) => (label.lines.length === 0 ? [index] : []));
  return (
    <div className="detail">
      <div className="panel it">
        <div className="ith">
          <div>
            <p className="note">Path {letter}</p>
            <h2>
              {path.from.title} to {path.to.title}
            </h2>
          </div>
          <Tools operation={operations} exported={exported} />
        </div>
        <Totals path={path} />
        {!isNarrow && <RoutePicture itinerary={itinerary} route={route} />}
      </div>
      <Steps itinerary={itinerary} numbered={numbered} isFirstOpen={!isNarrow} />
      <p className="note hint">
        Times are typical and derived from published entry requirements; people go faster and slower. Study can overlap with work.
      </p>
    </div>
  );
}

function Totals({ path: { totals } }: { readonly path: Itinerary['path'] }) {
  const { months, study, experience, training, settlingIn, payChange, skillsToGain } = totals;
  const pay = payChange.comparable && payChange.percent !== null ? `${payChange.bound === 'AT_LEAST' ? '≥ ' : ''}${signed(payChange.percent)}%` : '–';
  const figures = [
    { name: 'typical time', value: time(months) },
    { name: 'study', value: time(study) },
    { name: 'experience', value: time(experience) },
    { name: 'training', value: time(training) },
    { name: 'settling in', value: time(settlingIn) },
    { name: payChange.comparable ? 'pay, category medians' : `pay not comparable. ${payChange.reason ?? ''}`, value: pay },
    { name: 'skills to gain', value: number(skillsToGain) },
  ];
  return (
    <dl className="tots">
      {figures.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
