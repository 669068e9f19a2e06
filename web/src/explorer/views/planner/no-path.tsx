import { useAsk, type Operation } from '../../app/ask';
import { go } from '../../app/history';
import { to } from '../../app/routes';
import { NamedDocument, type PlannerQuery } from '../../generated';
import { coloured } from '../../parts/line';
import { lineOfRole } from '../../parts/lines';
import { Tools } from '../../parts/tools';
import { count, list, payChange, time } from '../../parts/words';
import { fromConstraints, NO_CONDITIONS } from './conditions';
import { headingOf, leadOf, nameOf, untouched } from './no-path-words';
import { partsInWords } from './part-words';
import { addressOf, type Names, type Question } from './question';
import { boundInWords, USUAL } from './reach';
import { useEnds } from './use-ends';

export type NoPathOutcome = Extract<NonNullable<PlannerQuery['alternativePaths']>, { __typename: 'NoPath' }>;

interface NoPathProps {
  readonly question: Question;
  readonly outcome: NoPathOutcome;
  readonly names: Names;
  readonly operation: Operation;
  readonly isAsking: boolean;
}

/** Why there is no path, the nearest number, and what would open one. */
export function NoPath({ question, outcome, names, operation, isAsking }: NoPathProps) {
  const { conditions, from, target } = question;
  const { reason, message, relaxations } = outcome;
  const relaxed = relaxations.map(({ constraints }) => fromConstraints(constraints));
  const heading = headingOf(reason, conditions, relaxed);
  const useless = untouched(conditions, relaxed);
  const { ends, within, operations } = useEnds(question, reason === 'CONSTRAINTS' ? (relaxations[0]?.path.totals.months ?? null) : null);
  return (
    <div className="wrap np" aria-busy={isAsking}>
      <GapLine from={from ?? ''} />
      <div className="nph">
        <h1>{heading}</h1>
        <Tools operation={[operation, ...operations]} />
      </div>
      <p className="lead" role="status">
        {leadOf(outcome, conditions, names)} {relaxations.length > 0 && (ends.length > 0 ? 'Change one thing, or end nearer:' : relaxations.length === 1 ? 'This opens a path:' : 'Each of these opens a path:')}
      </p>
      <ul className="rels">
        {relaxations.map(({ message: name, constraints, path }) => (
          <li key={name}>
            <button type="button" className="rel panel" onClick={() => go(addressOf(question, { conditions: fromConstraints(constraints) }))}>
              <b>{nameOf(name, conditions, fromConstraints(constraints))}</b>
              <span>
                {time(path.totals.months)} in all: {partsInWords(path.totals)}
              </span>
              <em>
                {count(path.totals.steps, 'step')}, {payChange(path.totals.payChange)}
              </em>
            </button>
          </li>
        ))}
        {reason === 'CONSTRAINTS' && relaxations.length === 0 && (
          <li>
            <button type="button" className="rel panel" onClick={() => go(addressOf(question, { conditions: NO_CONDITIONS }))}>
              <b>Remove all conditions</b>
              <span>What stands in the way took too long to find out.</span>
            </button>
          </li>
        )}
        {ends.map((end, index) => (
          <li key={end.role.id}>
            <a className="rel panel" href={addressOf(question, { target: end.role.slug })}>
              <b>End at {end.role.title}</b>
              <span>
                {index === 0 ? 'The last stop on the way that fits' : 'A stop that is nearer still'}: {time(end.months)}. From there it would be {time(end.left)} more.
              </span>
              <em>
                level {end.role.level}, {payChange(end.pay)}
              </em>
            </a>
          </li>
        ))}
      </ul>
      {reason === 'CONSTRAINTS' && relaxations.length === 0 && <p className="small why-not">{message}</p>}
      {(within !== null || (relaxations.length > 0 && useless.length > 0)) && (
        <p className="small">
          {relaxations.length > 0 && useless.length > 0 && `Giving up only ${list(useless)} would not open a path. `}
          {within !== null && (
            <a href={addressOf(question, { target: null })}>
              See all {count(within, 'role')} within {boundInWords(conditions.maxMonths ?? USUAL)}
            </a>
          )}
        </p>
      )}
      {reason !== 'CONSTRAINTS' && from && target && (
        <p className="small">
          See <a href={to.neighbourhood(from)}>what surrounds the origin</a> or <a href={to.neighbourhood(target)}>the destination</a>.
        </p>
      )}
    </div>
  );
}

/** A line that breaks off. */
function GapLine({ from }: { readonly from: string }) {
  const { data } = useAsk(NamedDocument, { slug: from, isTrack: false }, { pause: from === '' });
  return (
    <svg viewBox="0 0 560 84" className="gapline" aria-hidden="true" style={data?.role ? coloured(lineOfRole(data.role)) : undefined}>
      <line x1="20" x2="236" y1="42" y2="42" stroke="var(--lc, var(--rule-strong))" strokeWidth="12" />
      <line x1="324" x2="540" y1="42" y2="42" stroke="var(--rule-strong)" strokeWidth="12" />
      <path d="M236 22v40M324 22v40" stroke="var(--ink)" strokeWidth="4" />
      <line x1="254" x2="310" y1="42" y2="42" stroke="var(--rule-strong)" strokeWidth="4" strokeDasharray="1 9" strokeLinecap="round" />
      <circle cx="20" cy="42" r="13" fill="var(--here)" stroke="var(--ink)" strokeWidth="6" />
      <circle cx="540" cy="42" r="13" fill="var(--surface)" stroke="var(--rule-strong)" strokeWidth="6" />
    </svg>
  );
}
