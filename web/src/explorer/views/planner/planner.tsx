import './planner.css';
import './paths.css';
import './steps.css';

import { useAsk } from '../../app/ask';
import { useParameters } from '../../app/history';
import { useTitle } from '../../app/title';
import { NamedDocument, PlannerDocument } from '../../generated';
import { Loading } from '../../parts/states';
import { Answer } from './answer';
import { Bar } from './bar';
import { constraintsOf } from './conditions';
import { readQuestion, type Question } from './question';
import { Start } from './start';
import { UnknownEnds } from './unknown-ends';

/** `/paths?from=&to=`: ways from one role to another. */
export default function Planner() {
  const question = readQuestion(useParameters());
  const from = useNamed(question.from);
  const target = useNamed(question.target);
  const names = { from: from.title ?? question.from, target: target.title ?? question.target };
  useTitle(names.from && names.target ? `${names.from} to ${names.target}` : 'Planner');
  return (
    <div className="v-planner">
      <Bar question={question} from={names.from} target={names.target} />
      <Below question={question} unknown={{ from: from.isUnknown, target: target.isUnknown }} fromTitle={from.title} />
    </div>
  );
}

interface BelowProps {
  readonly question: Question;
  readonly unknown: { readonly from: boolean; readonly target: boolean };
  readonly fromTitle: string | null;
}

function Below({ question, unknown, fromTitle }: BelowProps) {
  const { from, target, cost, conditions, first } = question;
  const isWhole = from !== null && target !== null;
  const constraints = constraintsOf(conditions);
  const variables = { from: from ?? '', to: target ?? '', cost, first, ...(constraints && { constraints }) };
  const asked = useAsk(PlannerDocument, variables, { pause: !isWhole, keeps: true });
  if (unknown.from || unknown.target) return <UnknownEnds question={question} unknown={unknown} />;
  if (!isWhole) return <Start question={question} fromTitle={fromTitle} />;
  if (!asked.data && !asked.error) return <Loading what="the paths" />;
  return <Answer question={question} asked={asked} />;
}

/** What slugs are called, once that is known: going back at once after a swap must not lose it. */
const TITLES = new Map<string, string>();

function useNamed(slug: string | null): { title: string | null; isUnknown: boolean } {
  const { data, isAsking } = useAsk(NamedDocument, { slug: slug ?? '', isTrack: false }, { pause: slug === null });
  if (data?.role) TITLES.set(data.role.slug, data.role.title);
  const title = slug === null ? null : (TITLES.get(slug) ?? null);
  return { title, isUnknown: slug !== null && title === null && !isAsking && data?.role === null };
}
