import { to } from '../../app/routes';
import { Bullet, coloured } from '../../parts/line';
import { count } from '../../parts/words';
import { heightOf, STRIP, xOf, type StripRow } from './strip';

const LEVELS = ['short start', 'some training', 'a trade or diploma', 'a degree', 'an advanced degree'];

interface StripProps {
  readonly rows: readonly StripRow[];
}

/** All lines by level; each leads to its map. On a phone the list below says the same. */
export function StripMap({ rows }: StripProps) {
  const height = heightOf(rows.length);
  return (
    <svg className="strip" viewBox={`0 0 ${STRIP.width} ${height}`} role="group" aria-label="The lines by level, with the number of roles at each">
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
      {rows.map((row) => (
        <Row key={row.slug} row={row} />
      ))}
    </svg>
  );
}

function Row({ row: { slug, line, y, label, stops, roles } }: { readonly row: StripRow }) {
  const [first, last] = [stops[0], stops.at(-1)];
  const levels = stops.map(({ level, roles }) => `${roles} at level ${level}`).join(', ');
  return (
    <a href={to.track(slug)} className="ln" style={coloured(line)} aria-description={`${count(roles, 'role')}: ${levels}`}>
      <rect className="hit" x="0" y={y - 21} width={STRIP.width} height="42" rx="6" />
      <rect x="0" y={y - 11} width="31" height="22" rx="3" fill="var(--lc)" />
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

/** The lines as a list, each with a small strip of its own. */
export function LineList({ rows }: StripProps) {
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
    <svg width="132" height="22" viewBox="0 0 132 22" aria-hidden="true">
      {first && last && <line x1={x(first.level)} x2={x(last.level)} y1="11" y2="11" stroke="var(--lc)" strokeWidth="6" strokeLinecap="round" />}
      {stops.map(({ level, roles }) => (
        <circle key={level} cx={x(level)} cy="11" r={Math.min(9, 3.8 + Math.sqrt(roles) / 1.5)} fill="var(--surface)" stroke="var(--lc)" strokeWidth="2.4" />
      ))}
    </svg>
  );
}
