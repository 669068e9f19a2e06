import { useState } from 'react';

import { to } from '../../app/routes';
import { Bullet } from '../../parts/line';
import { Failed, Loading, Nothing } from '../../parts/states';
import { Tools } from '../../parts/tools';
import { count, payChange, time } from '../../parts/words';
import { constraintsOf, NO_CONDITIONS } from './conditions';
import { addressOf, type Question } from './question';
import { boundInWords, byPay, ringsOf, rowsOf, USUAL, type Row } from './reach';
import { ReachLines } from './reach-lines';
import { useReach } from './use-reach';
import { useNarrow } from './use-narrow';

interface ReachProps {
  readonly question: Question;
  /** What the end that is given is called. */
  readonly title: string;
}

/** As many rows are shown at first, and more each time. */
const ROWS = 30;

/** As long as one end is open: where one can get to, or who gets there. */
export function Reach({ question, title }: ReachProps) {
  const { from, target, conditions, line, order } = question;
  const isIncoming = from === null;
  const months = conditions.maxMonths ?? USUAL;
  const constraints = constraintsOf({ ...conditions, maxMonths: null });
  const { found, total, isWhole, origin, error, again, operation } = useReach({ role: from ?? target, months, direction: isIncoming ? 'INCOMING' : 'OUTGOING', constraints });
  const [shown, setShown] = useState({ of: question, rows: ROWS });
  const isNarrow = useNarrow();
  const most = isSame(shown.of, question) ? shown.rows : ROWS;
  if (error) {
    return (
      <div className="wrap alone">
        <Failed what="The roles within reach" error={error} again={again} />
      </div>
    );
  }
  if (total === null) return <Loading what="the roles within reach" />;
  const all = rowsOf(found, origin, isIncoming);
  const ofLine = line === null ? all : all.filter((row) => row.line.slug === line);
  const rows = (order === 'pay' ? byPay(ofLine) : ofLine).slice(0, most);
  const within = boundInWords(months);
  const roles = count(total, 'role');
  const exported = { part: 'roles', parameters: { roles: [from ?? target, ...rows.map(({ role }) => role.slug)].join() } } as const;
  return (
    <div className="wrap rch">
      <div className="rh">
        <div>
          <h1>{isIncoming ? `${roles} lead here within ${within}` : `${roles} within ${within}`}</h1>
          <p className="lead" role="status">
            {isIncoming ? `To ${title}, by the quickest path from each.` : `From ${title}, by the quickest path to each.`}
          </p>
        </div>
        <Tools operation={operation} exported={exported} />
      </div>
      {total === 0 && <Empty question={question} title={title} within={within} />}
      {total !== 0 && (
        <div className="rb">
          <ReachLines key={String(isNarrow)} rows={all} months={months} question={question} isOpen={!isNarrow} />
          <section aria-labelledby="reached">
            <div className="ro">
              <h2 id="reached">{line === null ? 'On all lines' : (ofLine[0]?.line.name ?? 'On this line')}</h2>
              <p className="segc" role="group" aria-label="Order">
                {(['time', 'pay'] as const).map((one) => (
                  <a key={one} href={addressOf(question, { order: one })} aria-current={one === order ? 'true' : undefined}>
                    {one === 'time' ? 'Soonest' : 'Largest raise'}
                  </a>
                ))}
              </p>
            </div>
            {order === 'time' ? (
              ringsOf(rows).map((ring) => (
                <section key={ring.name} aria-label={ring.name}>
                  <h3>{ring.name}</h3>
                  <Rows rows={ring.rows} question={question} />
                </section>
              ))
            ) : (
              <Rows rows={rows} question={question} />
            )}
            {ofLine.length > rows.length && (
              <p className="more">
                <button type="button" className="btn" onClick={() => setShown({ of: question, rows: most + ROWS })}>
                  Show more
                </button>
              </p>
            )}
            <p className="note rest">
              {isWhole ? rows.length < ofLine.length ? `${rows.length} of ${count(ofLine.length, 'role')}.` : '' : 'More are on their way.'} Times are typical. Pay is that of the categories’ medians, compared with{' '}
              {isIncoming ? 'where one starts' : `that of ${title}`}.
            </p>
          </section>
        </div>
      )}
    </div>
  );
}

function Rows({ rows, question }: { readonly rows: readonly Row[]; readonly question: Question }) {
  return (
    <ol className="rows panel">
      {rows.map(({ role, line, months, steps, pay }) => (
        <li key={role.id}>
          <a href={addressOf(question, { ...(question.from === null ? { from: role.slug } : { target: role.slug }), order: 'time' })}>
            <Bullet line={line} />
            <span className="rt">
              <b>{role.title}</b> <small>level {role.level}</small>
            </span>
            <span className="rm">{time(months)}</span>
            <small className="rs">{count(steps, 'step')}</small>
            <small className="rp">{payChange(pay)}</small>
          </a>
        </li>
      ))}
    </ol>
  );
}

/** Nothing within the bound, or under the conditions. */
function Empty({ question, title, within }: ReachProps & { readonly within: string }) {
  const { conditions, from, target } = question;
  const further = Math.min(1200, Math.max(120, (conditions.maxMonths ?? USUAL) * 2));
  const hasOthers = JSON.stringify({ ...conditions, maxMonths: null }) !== JSON.stringify(NO_CONDITIONS);
  return (
    <Nothing title={from === null ? `Nothing leads to ${title} within ${within}.` : `Nothing is within ${within} of ${title}.`}>
      <p className="way-on">
        <a className="btn" href={addressOf(question, { conditions: { ...conditions, maxMonths: further } })}>
          Look {boundInWords(further)} ahead
        </a>{' '}
        {hasOthers && (
          <a className="btn" href={addressOf(question, { conditions: NO_CONDITIONS })}>
            Remove all conditions
          </a>
        )}
      </p>
      <p>
        Or see <a href={to.neighbourhood(from ?? target ?? '')}>what surrounds {title}</a>.
      </p>
    </Nothing>
  );
}

function isSame(one: Question, other: Question): boolean {
  return addressOf(one, {}) === addressOf(other, {});
}
