import { useAsk } from '../../app/ask';
import { to } from '../../app/routes';
import { FromHereDocument } from '../../generated';
import { Kind } from '../../parts/kind';
import { Bullet } from '../../parts/line';
import { lineOfRole } from '../../parts/lines';
import { count, timeAndPay } from '../../parts/words';
import { addressOf, type Question } from './question';

interface StartProps {
  readonly question: Question;
  readonly fromTitle: string | null;
}

/** As long as an end is missing: what to do, and where one could go. */
export function Start({ question, fromTitle }: StartProps) {
  const { from, target } = question;
  const { data } = useAsk(FromHereDocument, { slug: from ?? '' }, { pause: from === null });
  const next = from === null ? undefined : data?.role?.transitions;
  return (
    <div className="wrap alone">
      <h1>{from === null ? (target === null ? 'Where from, where to?' : 'Where do you start?') : 'Where to?'}</h1>
      <p className="lead">
        {from === null
          ? 'Choose the role you have now and the one you have in mind: type a few letters and take a role from the list.'
          : `Choose a destination above, or start with one of the nearest stops from ${fromTitle ?? 'here'}.`}
      </p>
      {from === null && (
        <p className="small">
          No idea yet? <a href={to.home()}>Journeys to start from</a> or <a href={to.tracks()}>all lines</a>.
        </p>
      )}
      {next && next.edges.length > 0 && (
        <ul className="nexts panel">
          {next.edges.map(({ node }) => (
            <li key={node.id}>
              <a href={addressOf(question, { target: node.to.slug })}>
                <Bullet line={lineOfRole(node.to)} />
                <b>{node.to.title}</b>
                <Kind kind={node.kind} />
                <small>{timeAndPay(node.months, node.payChange)}</small>
              </a>
            </li>
          ))}
        </ul>
      )}
      {next && from && next.totalCount > next.edges.length && (
        <p className="small">
          <a href={to.neighbourhood(from)}>See all {count(next.totalCount, 'neighbour')}</a>
        </p>
      )}
    </div>
  );
}
