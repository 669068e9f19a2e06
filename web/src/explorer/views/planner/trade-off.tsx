import { count, time } from '../../parts/words';
import type { Itinerary } from './itineraries';
import { LETTER, scatterOf, type Pill, type Scatter } from './scatter';

interface TradeOffProps {
  readonly itineraries: readonly Itinerary[];
  readonly chosen: Itinerary;
  readonly hrefOf: (itinerary: Itinerary) => string;
}

/** What one gives up for what: time across, skills to gain upwards. */
export function TradeOff({ itineraries, chosen, hrefOf }: TradeOffProps) {
  const points = itineraries.map(({ letter, path: { totals } }) => ({ letter, months: totals.months, skills: totals.skillsToGain }));
  const scatter = scatterOf(points);
  const isTrade = scatter.unbeaten.size > 1;
  return (
    <section className="tr0 panel" aria-labelledby="trade">
      <h2 id="trade">What you trade</h2>
      <p className="small">
        {isTrade ? 'Sooner, or less to learn. Paths on the dotted line are not beaten on both counts.' : `Path ${[...scatter.unbeaten].join()} is both the quickest and the least to learn.`}
      </p>
      <svg className="sc" viewBox={`0 0 ${scatter.width} ${scatter.height}`} role="group" aria-label="Paths by total time and skills to gain">
        <Grid scatter={scatter} />
        <path d={scatter.frontier} className="fr" aria-hidden="true" />
        {scatter.pills.map((pill) => (
          <Letters key={pill.letters.join()} pill={pill} scatter={scatter} itineraries={itineraries} chosen={chosen} hrefOf={hrefOf} />
        ))}
      </svg>
    </section>
  );
}

function Grid({ scatter: { xTicks, yTicks, left, bottom, width } }: { readonly scatter: Scatter }) {
  return (
    <g aria-hidden="true">
      {xTicks.map(({ at, value }) => (
        <g key={value}>
          <line x1={at} x2={at} y1="24" y2={bottom} className="g" />
          <text x={at} y={bottom + 16} textAnchor="middle">
            {time(value)}
          </text>
        </g>
      ))}
      {yTicks.map(({ at, value }) => (
        <g key={value}>
          <line x1={left} x2={width - 2} y1={at} y2={at} className="g" />
          <text x={left - 8} y={at + 4} textAnchor="end">
            {value}
          </text>
        </g>
      ))}
      <text x="0" y="12" className="b">
        ↑ skills to gain
      </text>
      <text x={width - 2} y={bottom + 36} textAnchor="end" className="b">
        total time →
      </text>
    </g>
  );
}

function Letters({ pill: { x, y, letters }, scatter, itineraries, chosen, hrefOf }: TradeOffProps & { readonly pill: Pill; readonly scatter: Scatter }) {
  const isBeaten = letters.every((letter) => !scatter.unbeaten.has(letter));
  return (
    <g className={isBeaten ? 'pt dom' : 'pt'}>
      <rect x={x - 13} y={y - 13} width={26 + (letters.length - 1) * LETTER} height="26" rx="13" />
      {letters.map((letter, index) => {
        const one = itineraries.find((itinerary) => itinerary.letter === letter);
        if (!one) return null;
        const at = x + index * LETTER;
        const { months, skillsToGain } = one.path.totals;
        return (
          <a key={letter} href={hrefOf(one)} aria-current={one === chosen ? 'true' : undefined} aria-label={`Path ${letter}: ${time(months)}, ${count(skillsToGain, 'skill')} to gain`}>
            <circle cx={at} cy={y} r="11" className={one === chosen ? 'on' : 'off'} />
            <text x={at} y={y + 4.7} textAnchor="middle">
              {letter}
            </text>
          </a>
        );
      })}
    </g>
  );
}
