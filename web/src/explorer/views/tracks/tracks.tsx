import './tracks.css';

import { useAsk } from '../../app/ask';
import { to } from '../../app/routes';
import { useTitle } from '../../app/title';
import { TracksDocument, type TracksQuery } from '../../generated';
import { Bullet, coloured } from '../../parts/line';
import { lineOf } from '../../parts/lines';
import { Answered } from '../../parts/states';
import { Tools } from '../../parts/tools';
import { count, list } from '../../parts/words';
import { countsOf } from './level-counts';

const LEVELS = [1, 2, 3, 4, 5];

type Track = TracksQuery['tracks']['edges'][number]['node'];

/** `/tracks`: all lines, each with its levels and its pathways. */
export default function Tracks() {
  useTitle('Tracks');
  const asked = useAsk(TracksDocument, {});
  return (
    <div className="wrap stand-alone v-tracks">
      <div className="hd">
        <h1>Tracks</h1>
        <p className="small">Each line is a career cluster, each stop the roles of a level. Pathways are the branches within it.</p>
        <Tools operation={asked.operation} />
      </div>
      <Answered asked={asked} what="the lines">
        {({ tracks }) => (
          <>
            <p className="axis note" aria-hidden="true">
              <span>{count(tracks.totalCount, 'line')}</span>
              <span className="lvs">
                {LEVELS.map((level) => (
                  <b key={level}>Level {level}</b>
                ))}
              </span>
            </p>
            <ul className="rows">
              {sorted(tracks.edges.map(({ node }) => node)).map((track) => (
                <Row key={track.id} track={track} />
              ))}
            </ul>
          </>
        )}
      </Answered>
    </div>
  );
}

function sorted(tracks: readonly Track[]): Track[] {
  return [...tracks].sort((a, b) => a.name.localeCompare(b.name, 'en') || a.slug.localeCompare(b.slug, 'en'));
}

function Row({ track }: { readonly track: Track }) {
  const { slug, name, roles, children } = track;
  const line = lineOf(track);
  const counts = countsOf(track);
  const says = list(counts.map(({ level, roles }) => `${roles} at level ${level}`));
  return (
    <li className="panel" style={coloured(line)}>
      <h2>
        <Bullet line={line} /> <a href={to.track(slug)}>{name}</a>
      </h2>
      <p className="small n">
        {count(roles.totalCount, 'role')}
        <span className="vh">: {says}</span>
      </p>
      <Strip counts={counts} />
      {children.length > 0 && (
        <details>
          <summary className="small">{count(children.length, 'pathway')}</summary>
          <ul>
            {[...children].sort((a, b) => a.name.localeCompare(b.name, 'en')).map((child) => (
              <li key={child.id}>
                <a href={to.track(child.slug)}>{child.name}</a>
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}

/** A line from its first level to its last, with the number of roles in each stop. */
function Strip({ counts }: { readonly counts: readonly { readonly level: number; readonly roles: number }[] }) {
  const x = (level: number) => 30 + (level - 1) * 60;
  const [first, last] = [counts[0], counts.at(-1)];
  return (
    <svg className="st" viewBox="0 0 300 34" aria-hidden="true">
      {first && last && <line x1={x(first.level)} x2={x(last.level)} y1="17" y2="17" stroke="var(--lc)" strokeWidth="8" strokeLinecap="round" />}
      {counts.map(({ level, roles }) => (
        <g key={level}>
          <circle cx={x(level)} cy="17" r={roles >= 40 ? 14 : roles >= 10 ? 12 : 10.500} fill="var(--surface)" stroke="var(--lc)" strokeWidth="3" />
          <text x={x(level)} y="21.2" textAnchor="middle">
            {roles}
          </text>
        </g>
      ))}
    </svg>
  );
}
