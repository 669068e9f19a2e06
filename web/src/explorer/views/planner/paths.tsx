import type { ReactNode } from 'react';

import type { Operation } from '../../app/ask';
import type { PlannerQuery } from '../../generated';
import { count, time } from '../../parts/words';
import { Card } from './card';
import type { Itinerary } from './itineraries';
import { PathDetail } from './path-detail';
import { addressOf, COSTS, FEW, MANY, type Question } from './question';
import { TradeOff } from './trade-off';
import { useNarrow } from './use-narrow';
import { useSticky } from './use-sticky';

interface PathsProps {
  readonly question: Question;
  readonly itineraries: readonly Itinerary[];
  readonly outcome: Extract<NonNullable<PlannerQuery['alternativePaths']>, { __typename: 'AlternativePaths' }>;
  /** What the view has asked. */
  readonly operations: readonly Operation[];
  readonly isAsking: boolean;
}

/** The paths as cards, and the chosen one at length: beside the cards, where there is room, else within its card. */
export function Paths({ question, itineraries, outcome, operations, isAsking }: PathsProps) {
  const isNarrow = useNarrow();
  const [listed, others] = [itineraries.slice(0, outcome.paths.length), itineraries.slice(outcome.paths.length)];
  const chosen = itineraries.find(({ stops }) => stops === question.stops) ?? itineraries[0];
  if (!chosen) return null;
  const hrefOf = (one: Itinerary) => addressOf(question, { stops: one === itineraries[0] ? null : one.stops });
  const detail = <PathDetail key={chosen.path.id} itinerary={chosen} operations={operations} isNarrow={isNarrow} />;
  const cards = (some: readonly Itinerary[], isOther: boolean) => (
    <ol className="cards">
      {some.map((one, index) => (
        <li key={one.path.id}>
          <Card itinerary={one} isChosen={one === chosen} href={hrefOf(one)} isCompact={isOther || index >= FEW} />
          {isNarrow && one === chosen && detail}
        </li>
      ))}
    </ol>
  );
  const { path } = chosen;
  const heading = COSTS.find(({ cost }) => cost === question.cost)?.heading;
  return (
    <div className="wrap pl" aria-busy={isAsking}>
      <h1 className="vh">
        Paths from {path.from.title} to {path.to.title}
      </h1>
      <p className="vh" role="status">
        {isAsking ? '' : `${count(listed.length, 'path')} from ${path.from.title} to ${path.to.title}, ${heading}. The first takes ${time(itineraries[0]?.path.totals.months ?? 0)}.`}
      </p>
      <section className="left" aria-label="Paths">
        <div className="lh">
          <h2>{count(listed.length, 'path')}</h2>
          <p className="key3 note" aria-hidden="true">
            <i className="st" />
            study <i className="ex" />
            experience <i className="tr" />
            training <i className="se" />
            settling in
          </p>
        </div>
        {cards(listed, false)}
        <More question={question} outcome={outcome} shown={listed.length} />
        {itineraries.length > 1 && <TradeOff itineraries={itineraries} chosen={chosen} hrefOf={hrefOf} />}
        {others.length > 0 && (
          <>
            <h2 className="others">Best in another way</h2>
            {cards(others, true)}
          </>
        )}
      </section>
      {!isNarrow && <Beside chosen={chosen}>{detail}</Beside>}
    </div>
  );
}

/** The chosen path beside the list: it stays in sight. */
function Beside({ chosen, children }: { readonly chosen: Itinerary; readonly children: ReactNode }) {
  const { column, spacer, part } = useSticky(chosen.path.id);
  return (
    <section ref={column} className="right" aria-label={`Path ${chosen.letter}`}>
      <div ref={spacer} />
      <div ref={part} className="stay">
        {children}
      </div>
    </section>
  );
}

/** How to see more, and what was left out. */
function More({ question, outcome, shown }: { readonly question: Question; readonly outcome: PathsProps['outcome']; readonly shown: number }) {
  const { leftOut, complete } = outcome;
  const isMore = question.first === FEW && shown === FEW;
  return (
    <>
      {isMore && (
        <p className="more">
          <a className="btn" href={addressOf(question, { first: MANY, stops: question.stops })}>
            Show more paths
          </a>
        </p>
      )}
      {leftOut.count > 0 && <p className="note rest">{leftOut.count === 1 ? 'One more that resembles these is' : `${leftOut.count} more that resemble these are`} left out.</p>}
      {!complete && <p className="note rest">There may be more paths; none of them is better than these.</p>}
    </>
  );
}
