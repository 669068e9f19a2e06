import { Bullet, coloured } from '../../parts/line';
import { count, time } from '../../parts/words';
import { addressOf, type Question } from './question';
import { linesOf, type LineReach, type Row } from './reach';

interface ReachLinesProps {
  readonly rows: readonly Row[];
  /** The bound. */
  readonly months: number;
  readonly question: Question;
  readonly isOpen: boolean;
}

const WIDTH = 368;
const EDGE = 6;

/** The lines that can be reached, each with a dot for every role at its time; choosing one shows its roles only. */
export function ReachLines({ rows, months, question, isOpen }: ReachLinesProps) {
  const lines = linesOf(rows);
  return (
    <details className="rl panel" open={isOpen}>
      <summary>
        {count(lines.length, 'line')} <span className="note">a dot is a role, at its time</span>
      </summary>
      <Axis months={months} />
      <ul>
        {lines.map((one) => {
          const isChosen = one.line.slug === question.line;
          return (
            <li key={one.line.name}>
              <a href={addressOf(question, { line: isChosen ? null : one.line.slug })} aria-current={isChosen ? 'true' : undefined}>
                <Bullet line={one.line} />
                <span>{one.line.name}</span>
                <em>
                  {one.months.length}
                  <span className="vh"> {one.months.length === 1 ? 'role' : 'roles'}</span>
                </em>
                <Dots reach={one} months={months} />
              </a>
            </li>
          );
        })}
      </ul>
      {question.line !== null && (
        <p>
          <a className="btn" href={addressOf(question, { line: null })}>
            Show all lines
          </a>
        </p>
      )}
    </details>
  );
}

function Dots({ reach: { line, months: own }, months }: { readonly reach: LineReach; readonly months: number }) {
  return (
    <svg viewBox={`0 0 ${WIDTH} 10`} aria-hidden="true" style={coloured(line)}>
      <line x1={EDGE} x2={WIDTH - EDGE} y1="5" y2="5" className="ax" />
      <path d={own.map((one) => `M${place(one, months)} 5h0`).join('')} className="dots" />
    </svg>
  );
}

/** Now, and as many years as there is room for. */
function Axis({ months }: { readonly months: number }) {
  const step = [3, 6, 12, 24, 60, 120].find((one) => months / one <= 6) ?? 240;
  const ticks = Array.from({ length: Math.floor(months / step) + 1 }, (_, index) => index * step);
  return (
    <svg viewBox={`0 0 ${WIDTH} 16`} className="axis" aria-hidden="true">
      {ticks.map((tick) => (
        <text key={tick} x={place(tick, months)} y="12" textAnchor={tick === 0 ? 'start' : tick === months ? 'end' : 'middle'}>
          {tick === 0 ? 'now' : time(tick)}
        </text>
      ))}
    </svg>
  );
}

function place(month: number, months: number): number {
  return Math.round((EDGE + ((WIDTH - 2 * EDGE) * month) / Math.max(1, months)) * 10) / 10;
}
