import { useAsk, type Asked, type Operation } from '../../app/ask';
import { go } from '../../app/history';
import { to } from '../../app/routes';
import { TradeOffsDocument, type PlannerQuery } from '../../generated';
import { Failed, Nothing } from '../../parts/states';
import { constraintsOf, NO_CONDITIONS } from './conditions';
import { itinerariesOf, othersOf } from './itineraries';
import { NoPath } from './no-path';
import { Paths } from './paths';
import { addressOf, type Names, type Question } from './question';

interface AnswerProps {
  readonly question: Question;
  readonly asked: Asked<PlannerQuery>;
  readonly names: Names;
}

/** The paths, or why there is none. The answer before stays until the new one is there. */
export function Answer({ question, asked, names }: AnswerProps) {
  const { data, error, again, isAsking, operation } = asked;
  const outcome = data?.alternativePaths;
  if (error && !outcome) return <Refused question={question} asked={asked} />;
  if (!outcome) return <Failed what="The paths" error={asError(error)} again={again} />;
  if (outcome.__typename === 'NoPath') return <NoPath question={question} outcome={outcome} names={names} operation={operation} isAsking={isAsking} />;
  const [only] = outcome.paths;
  if (only && only.steps.length === 0) return <SameRole title={only.from.title} slug={only.from.slug} />;
  return <Found question={question} outcome={outcome} operation={operation} isAsking={isAsking} />;
}

/** As many trade-offs are asked for. */
const TRADE_OFFS = 12;

interface FoundProps {
  readonly question: Question;
  readonly outcome: Extract<NonNullable<PlannerQuery['alternativePaths']>, { __typename: 'AlternativePaths' }>;
  readonly operation: Operation;
  readonly isAsking: boolean;
}

/** The paths, and those that are best in another way and not among them. */
function Found({ question, outcome, operation, isAsking }: FoundProps) {
  const { from, target, conditions } = question;
  const constraints = constraintsOf(conditions);
  const variables = { from: from ?? '', to: target ?? '', most: TRADE_OFFS, ...(constraints && { constraints }) };
  const { data, isAsking: isWaiting, operation: traded } = useAsk(TradeOffsDocument, variables, { pause: from === null || target === null });
  const told = data?.tradeOffPaths?.__typename === 'TradeOffPaths' ? data.tradeOffPaths.paths : [];
  // Those of the question before are no trade-offs of this one.
  const [first] = outcome.paths;
  const tradeOffs = told.filter((path) => path.from.id === first?.from.id && path.to.id === first?.to.id);
  const others = othersOf(tradeOffs, new Set(outcome.paths.map(({ id }) => id)));
  const itineraries = itinerariesOf([...outcome.paths, ...others], question.cost, !isWaiting);
  return <Paths question={question} itineraries={itineraries} outcome={outcome} operations={[operation, traded]} isAsking={isAsking} />;
}

/** A condition that names what is not there, or a service that does not answer. */
function Refused({ question, asked: { error, again } }: Omit<AnswerProps, 'names'>) {
  const fault = error?.graphQLErrors.find(({ extensions }) => extensions['code'] === 'BAD_USER_INPUT');
  if (!fault) {
    return (
      <div className="wrap alone">
        <Failed what="The paths" error={asError(error)} again={again} />
      </div>
    );
  }
  return (
    <div className="wrap alone" role="alert">
      <Nothing title="A condition cannot be met as it is written.">
        <p>{fault.message}</p>
        <p className="way-on">
          <button type="button" className="btn" onClick={() => go(addressOf(question, { conditions: NO_CONDITIONS }))}>
            Remove all conditions
          </button>
        </p>
      </Nothing>
    </div>
  );
}

function SameRole({ title, slug }: { readonly title: string; readonly slug: string }) {
  return (
    <div className="wrap alone">
      <h1>You are there already</h1>
      <Nothing title={`The path starts and ends at ${title}.`}>
        <p>
          Choose another role above, or see <a href={to.role(slug)}>where {title} can lead</a>.
        </p>
      </Nothing>
    </div>
  );
}

type Failure = NonNullable<AnswerProps['asked']['error']>;

/** An answer without paths and without an error says nothing: the same words as for a lost connection. */
function asError(error: Failure | undefined): Failure {
  return error ?? ({ graphQLErrors: [], networkError: new Error('empty answer'), response: undefined } as unknown as Failure);
}
