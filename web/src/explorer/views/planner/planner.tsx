import './planner.css';
import './paths.css';
import './reach.css';
import './steps.css';
import './forced.css';

import { useAsk } from '../../app/ask';
import { useParameters } from '../../app/history';
import { useTitle } from '../../app/title';
import { NamedDocument, PlannerDocument } from '../../generated';
import { Loading } from '../../parts/states';
import { Answer } from './answer';
import { Bar } from './bar';
import { constraintsOf } from './conditions';
import { readQuestion, type Names, type Question } from './question';
import { Reach } from './reach-view';
import { Start } from './start';
import { UnknownEnds } from './unknown-ends';

/** `/paths?from=&to=`: ways from one role to another. */
export default function Planner() {
  const question = readQuestion(useParameters());
  const from = useNamed(question.from);
  const target = useNamed(question.target);
  const names = { from: from.title ?? question.from, target: target.title ?? question.target };
  useTitle(titleOf(names));
  return (
    <div className="v-planner">
      <Bar question={question} from={names.from} target={names.target} />
      <Below question={question} unknown={{ from: from.isUnknown, target: target.isUnknown }} names={names} />
    </div>
  );
}

function titleOf({ from, target }: Names): string {
  if (from && target) return `${from} to ${target}`;
  if (from) return `From ${from}`;
  return target ? `To ${target}` : 'Planner';
}

interface BelowProps {
  readonly question: Question;
  readonly unknown: { readonly from: boolean; readonly target: boolean };
  /** What the ends are called, as far as they are given. */
  readonly names: Names;
}

function Below({ question, unknown, names }: BelowProps) {
  const { from, target, cost, conditions, first } = question;
  const isWhole = from !== null && target !== null;
  const constraints = constraintsOf(conditions);
  const variables = { from: from ?? '', to: target ?? '', cost, first, ...(constraints && { constraints }) };
  const asked = useAsk(PlannerDocument, variables, { pause: !isWhole, keeps: true });
  if (unknown.from || unknown.target) return <UnknownEnds question={question} unknown={unknown} />;
  const end = names.from ?? names.target;
  if (end === null) return <Start />;
  if (!isWhole) return <Reach question={question} title={end} />;
  if (!asked.data && !asked.error) return <Loading what="the paths" />;
  return <Answer question={question} asked={asked} names={names} />;
}

/** What a slug is called. */
function useNamed(slug: string | null): { title: string | null; isUnknown: boolean } {
  const { data } = useAsk(NamedDocument, { slug: slug ?? '', isTrack: false }, { pause: slug === null });
  return { title: data?.role?.title ?? null, isUnknown: data?.role === null };
}
