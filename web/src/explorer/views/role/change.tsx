import { useRef } from 'react';

import { useNear } from '../../app/later';
import type { CategoryFiguresFragment } from '../../generated';
import { number, signed, years } from '../../parts/words';
import { binOf, binsOf, CHART, shareBelow, xOf } from './distribution';
import { useOutlooks } from './outlooks';

type Outlook = NonNullable<CategoryFiguresFragment['outlook']>;

/** How the category is changing, among all others. */
export function Change({ outlook }: { readonly outlook: Outlook }) {
  const { fromYear, toYear, employmentFrom, employmentTo, changePercent } = outlook;
  const box = useRef<HTMLDivElement>(null);
  const all = useOutlooks(fromYear, toYear, useNear(box));
  const change = `${signed(changePercent, 1)}%`;
  const below = all && shareBelow(all, changePercent);
  return (
    <figure>
      <figcaption>
        <h3>How this category is changing</h3>
        <p className="small">
          From {number(employmentFrom)} people in {fromYear} to a projected {number(employmentTo)} in {toYear}, {change}
          {below !== null && `: more than in ${below} of 100 categories`}.
        </p>
      </figcaption>
      <div className="distbox" ref={box}>{all && <Chart all={all} change={changePercent} label={`Projected change ${fromYear} to ${toYear} of all ${all.length} categories; this one is at ${change}, above ${below} percent of them.`} />}</div>
      <p className="note">
        Change in employment {years(fromYear, toYear)}.{all && ` Height: number of categories, ${number(all.length)} in all.`}
      </p>
    </figure>
  );
}

function Chart({ all, change, label }: { readonly all: readonly number[]; readonly change: number; readonly label: string }) {
  const bins = binsOf(all);
  const most = Math.max(...bins.map(({ categories }) => categories), 1);
  const width = CHART.bin * CHART.unit;
  const pin = xOf(change);
  // Beside the pin, on the side where there is room.
  const isRight = pin < CHART.width - 130;
  return (
    <svg viewBox={`0 0 ${CHART.width} ${CHART.height}`} className="dist" role="img" aria-label={label}>
      {bins.map(({ from, categories }, index) => {
        const height = ((CHART.base - CHART.top) * categories) / most;
        return (
          <rect key={from} x={CHART.first + index * width + 0.8} width={width - 1.6} y={CHART.base - height} height={height} className={index === binOf(change) ? 'bin on' : 'bin'} />
        );
      })}
      <line x1="8" x2={CHART.width - 8} y1={CHART.base} y2={CHART.base} className="z" />
      {[-20, -10, 0, 10, 20, 30].map((tick) => (
        <g key={tick}>
          <line x1={xOf(tick)} x2={xOf(tick)} y1={CHART.base} y2={CHART.base + 4} className="z" />
          <text x={xOf(tick)} y={CHART.base + 18} textAnchor="middle" className="a">
            {tick === 0 ? '0%' : `${signed(tick)}%`}
          </text>
        </g>
      ))}
      <line x1={pin} x2={pin} y1="34" y2={CHART.base} className="pin" />
      <circle cx={pin} cy="34" r="7" className="pd" />
      <text x={pin + (isRight ? 15 : -15)} y="32" textAnchor={isRight ? 'start' : 'end'} className="v">
        {signed(change, 1)}%
      </text>
      <text x={pin + (isRight ? 15 : -15)} y="50" textAnchor={isRight ? 'start' : 'end'} className="a">
        this category
      </text>
    </svg>
  );
}
