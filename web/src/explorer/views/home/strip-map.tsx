import { useState } from 'react';

import { to } from '../../app/routes';
import { Bullet, coloured } from '../../parts/line';
import { count } from '../../parts/words';
import type { DrawnChange } from './changes';
import { heightOf, STRIP, xOf, type StripRow } from './strip';
import { told, toldOfLine } from './told';

const LEVELS = ['short start', 'some training', 'a trade or diploma', 'a degree', 'an advanced degree'];

interface StripProps {
  readonly rows: readonly StripRow[];
  readonly drawn: readonly DrawnChange[];
}

/** All lines by level, with the busiest changes between them; each line leads to its map. On a phone the list below says the same. */
export function StripMap({ rows, drawn }: StripProps) {
  const [active, setActive] = useState<string | null>(null);
  const height = heightOf(rows.length);
  const name = 'The lines by level, with the number of roles at each, and the busiest changes between them; a list follows';
  return (
    <svg className="strip" viewBox={`0 0 ${STRIP.width} ${height}`} role="group" aria-label={name}>
      {STRIP.levels.map((level) => (
        <g key={level} aria-hidden="true">
          <line x1={xOf(level)} x2={xOf(level)} y1="38" y2={height - 10} className="grid" />
          <text x={xOf(level)} y="14" textAnchor="middle" className="ax b">
            Level {level}
          </text>
          <text x={xOf(level)} y="30" textAnchor="middle" className="ax">
            {LEVELS[level - 1]}
          </text>
        </g>
      ))}
      {drawn.map((one) => (
        <Grip key={keyOf(one)} drawn={one} onActive={setActive} />
      ))}
      {rows.map((row) => (
        <Row key={row.slug} row={row} drawn={drawn} onActive={setActive} />
      ))}
      {drawn.map((one) => (
        <Change key={keyOf(one)} drawn={one} active={active} />
      ))}
    </svg>
  );
}

function keyOf({ changes: { ends } }: DrawnChange): string {
  return ends.join('>');
}

interface RowProps {
  readonly row: StripRow;
  readonly drawn: readonly DrawnChange[];
  readonly onActive: (active: string | null) => void;
}

function Row({ row, drawn, onActive }: RowProps) {
  const { slug, line, y, label, stops } = row;
  const [first, last] = [stops[0], stops.at(-1)];
  const bringOut = () => onActive(slug);
  const leave = () => onActive(null);
  return (
    <a
      href={to.track(slug)}
      className="ln"
      style={coloured(line)}
      aria-description={toldOfLine(row, drawn)}
      onMouseEnter={bringOut}
      onMouseLeave={leave}
      onFocus={bringOut}
      onBlur={leave}
    >
      <rect className="hit" x="0" y={y - 22} width={STRIP.width} height="44" rx="6" />
      <rect className="grab" x="0" y={y - 22} width={STRIP.left - 14} height="44" />
      <rect className="grab" x={STRIP.left - 14} y={y - 14} width={STRIP.width - STRIP.left + 14} height="28" />
      <rect className="sq" x="0" y={y - 11} width="31" height="22" rx="3" fill="var(--lc)" />
      <text x="15.5" y={y + 4.5} textAnchor="middle" className="code" aria-hidden="true">
        {line.code}
      </text>
      {label.map((text, index) => (
        <text key={text} x="42" y={y + 4.5 + (index - (label.length - 1) / 2) * 15} className="nm">
          {`${text} `}
        </text>
      ))}
      {first && last && <line x1={first.x} x2={last.x} y1={y} y2={y} stroke="var(--lc)" strokeWidth="9" strokeLinecap="round" />}
      {stops.map((stop) => (
        <g key={stop.level} aria-hidden="true">
          <circle cx={stop.x} cy={y} r={stop.radius} fill="var(--surface)" stroke="var(--lc)" strokeWidth="3" />
          <text x={stop.x} y={y + 4} textAnchor="middle" className="n">
            {stop.roles}
          </text>
        </g>
      ))}
    </a>
  );
}

interface GripProps {
  readonly drawn: DrawnChange;
  readonly onActive: (active: string | null) => void;
}

/** What is pointed at of a change: below the lines, so that these can be had everywhere. */
function Grip({ drawn, onActive }: GripProps) {
  const { x, y1, y2 } = drawn;
  return (
    <line className="grip" x1={x} x2={x} y1={y1} y2={y2} strokeWidth="13" onMouseEnter={() => onActive(keyOf(drawn))} onMouseLeave={() => onActive(null)}>
      <title>{told(drawn)}</title>
    </line>
  );
}

interface ChangeProps {
  readonly drawn: DrawnChange;
  /** The line or the change that is pointed at. */
  readonly active: string | null;
}

function Change({ drawn, active }: ChangeProps) {
  const { changes, x, y1, y2, width, isDirect } = drawn;
  const isOut = active !== null && (changes.ends.includes(active) || active === keyOf(drawn));
  const at = { x1: x, x2: x, y1, y2 };
  return (
    <g className={`chg${isOut ? ' out' : ''}${active !== null && !isOut ? ' back' : ''}`} role="img" aria-label={told(drawn)}>
      <line {...at} className="case" strokeWidth={width + 2.5} />
      <line {...at} className="dash" strokeWidth={width} />
      {!isDirect && [y1, y2].map((y) => <circle key={y} cx={x} cy={y} r="4.5" />)}
    </g>
  );
}

/** The lines as a list, each with a small strip of its own. */
export function LineList({ rows }: Pick<StripProps, 'rows'>) {
  return (
    <ul className="lines">
      {rows.map(({ slug, name, line, stops, roles, pathways }) => (
        <li key={slug} style={coloured(line)}>
          <a href={to.track(slug)}>
            <Bullet line={line} />
            <span className="nm2">
              {name}
              <small>
                {count(roles, 'role')}
                {pathways > 0 && ` · ${count(pathways, 'pathway')}`}
              </small>
            </span>
            <SmallStrip stops={stops} />
          </a>
        </li>
      ))}
    </ul>
  );
}

function SmallStrip({ stops }: Pick<StripRow, 'stops'>) {
  const x = (level: number) => 14 + (level - 1) * 26;
  const [first, last] = [stops[0], stops.at(-1)];
  return (
    <svg className="mini" width="132" height="22" viewBox="0 0 132 22" aria-hidden="true">
      {first && last && <line x1={x(first.level)} x2={x(last.level)} y1="11" y2="11" stroke="var(--lc)" strokeWidth="6" strokeLinecap="round" />}
      {stops.map(({ level, roles }) => (
        <circle key={level} cx={x(level)} cy="11" r={Math.min(9, 3.8 + Math.sqrt(roles) / 1.5)} fill="var(--surface)" stroke="var(--lc)" strokeWidth="2.4" />
      ))}
    </svg>
  );
}
