import { to } from '../../app/routes';
import { Kind } from '../../parts/kind';
import { Bullet, coloured } from '../../parts/line';
import type { Line } from '../../parts/lines';
import { count, pay, payChange, time } from '../../parts/words';
import type { Itinerary } from './itineraries';
import { partsOf } from './part-words';
import { Reasons } from './reasons';

export type Step = Itinerary['path']['steps'][number];
export type StopRole = Itinerary['path']['from'];

interface StepsProps {
  readonly itinerary: Itinerary;
  /** The stops that the picture shows by number, 0 for the first: they have it here too. */
  readonly numbered: readonly number[];
  readonly isFirstOpen: boolean;
}

/** The stops with the time at which they are reached; between them the steps, each unfolding into its reasons. */
export function Steps({ itinerary: { path, lines }, numbered, isFirstOpen }: StepsProps) {
  return (
    <ol className="steps panel" aria-label="Steps">
      {lines[0] && <StopRow role={path.from} line={lines[0]} reached="now" next={railOf(path.steps[0], lines[1])} isHere />}
      {path.steps.map((step, index) => {
        const { transition, cumulativeMonths } = step;
        const [before, line] = [lines[index], lines[index + 1]];
        const from = path.steps[index - 1]?.transition.to ?? path.from;
        if (!before || !line) return null;
        return [
          <li key={transition.id} className={transition.kind === 'LATERAL' ? 'step l' : 'step'} style={coloured(line)}>
            <details open={isFirstOpen && index === 0}>
              <Summary step={step} />
              <Reasons step={step} from={from} lines={[before, line]} />
            </details>
          </li>,
          <StopRow
            key={transition.to.id}
            role={transition.to}
            line={line}
            reached={time(cumulativeMonths)}
            last={railOf(step, line)}
            next={railOf(path.steps[index + 1], lines[index + 2])}
            number={numbered.includes(index + 1) ? index + 1 : null}
          />,
        ];
      })}
    </ol>
  );
}

/** The line that leads to a stop or on from it. */
interface Rail {
  readonly isLateral: boolean;
  readonly line: Line;
}

function railOf(step: Step | undefined, line: Line | undefined): Rail | undefined {
  return step && line && { isLateral: step.transition.kind === 'LATERAL', line };
}

interface StopRowProps {
  readonly role: StopRole;
  readonly line: Line;
  readonly reached: string;
  readonly last?: Rail | undefined;
  readonly next?: Rail | undefined;
  readonly isHere?: boolean;
  readonly number?: number | null;
}

function StopRow({ role, line, reached, last, next, isHere = false, number = null }: StopRowProps) {
  const median = role.category?.landscape?.medianAnnualPay;
  return (
    <li className="stp" style={coloured(line)}>
      {last && <i className={last.isLateral ? 'rail in l' : 'rail in'} style={coloured(last.line)} />}
      {next && <i className={next.isLateral ? 'rail out l' : 'rail out'} style={coloured(next.line)} />}
      <span className="cum">
        <span className="vh">{isHere ? '' : 'after '}</span>
        {reached}
      </span>
      <span className={isHere ? 'dot here' : 'dot'} aria-hidden="true">
        {number}
      </span>
      <span className="nm">
        <a href={to.role(role.slug)}>{role.title}</a>
        <Bullet line={line} />
        <small>
          level {role.level}
          {median && (median.amount === null ? ' · pay not published' : ` · ${pay(median)} median, category`)}
        </small>
      </span>
    </li>
  );
}

function Summary({ step: { newSkills, transition } }: { readonly step: Step }) {
  const { kind, months } = transition;
  return (
    <summary>
      <span className="sh1">
        <Kind kind={kind} />
        <b>{time(months.total)}</b>
        <span className="sm">
          {partsOf(months)
            .map((part) => `${part.name} ${time(part.months)}`)
            .join(' + ')}
        </span>
      </span>
      <span className="sm">
        {payChange(transition.payChange)} · {count(newSkills.length, 'new skill')}
      </span>
    </summary>
  );
}
