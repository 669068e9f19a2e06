import { useAsk } from '../../app/ask';
import { useLater } from '../../app/later';
import { to } from '../../app/routes';
import { OnTheLineDocument, type OnLevelFragment } from '../../generated';
import { coloured } from '../../parts/line';
import type { Line } from '../../parts/lines';

/** Of a level, so many roles beside the page's own. */
const SHOWN = 5;

interface OnTheLineProps {
  readonly role: { readonly slug: string; readonly title: string; readonly level: number };
  readonly line: Line;
  readonly track: string;
}

/** The other roles of the line, by level. */
export function OnTheLine({ role, line, track }: OnTheLineProps) {
  const { data } = useAsk(OnTheLineDocument, { track }, { pause: !useLater() });
  if (!data) return <section className="sec" id="line" aria-busy="true" />;
  const levels = [data.level1, data.level2, data.level3, data.level4, data.level5];
  return (
    <section className="sec" id="line" aria-labelledby="line-h">
      <div className="sh">
        <h2 id="line-h">Other roles on the line</h2>
        <a className="btn" href={to.track(track)}>
          Open the map of {line.name}
        </a>
      </div>
      <div className="online" style={coloured(line)}>
        {levels.map((roles, index) => (roles.totalCount === 0 ? null : <Level key={index} level={index + 1} roles={roles} role={role} track={track} />))}
      </div>
    </section>
  );
}

interface LevelProps {
  readonly level: number;
  readonly roles: OnLevelFragment;
  readonly role: OnTheLineProps['role'];
  readonly track: string;
}

function Level({ level, roles, role, track }: LevelProps) {
  const isMine = level === role.level;
  const others = roles.edges.map(({ node }) => node).filter(({ slug }) => slug !== role.slug);
  const shown = others.slice(0, isMine ? SHOWN - 1 : SHOWN);
  const more = roles.totalCount - shown.length - (isMine ? 1 : 0);
  return (
    <div>
      <h3>Level {level}</h3>
      <ul>
        {isMine && (
          <li className="me">
            <a href={to.role(role.slug)} aria-current="page">
              {role.title}
            </a>
          </li>
        )}
        {shown.map(({ slug, title }) => (
          <li key={slug}>
            <a href={to.role(slug)}>{title}</a>
          </li>
        ))}
        {more > 0 && (
          <li className="more">
            <a href={to.track(track)}>
              and {more} more<span className="vh"> at level {level}</span>
            </a>
          </li>
        )}
      </ul>
    </div>
  );
}
