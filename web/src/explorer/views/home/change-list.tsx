import { Bullet } from '../../parts/line';
import { number } from '../../parts/words';
import type { Changes, DrawnChange } from './changes';
import type { StripRow } from './strip';
import { byWay } from './told';

interface ChangeListProps {
  readonly rows: readonly StripRow[];
  readonly changes: readonly Changes[];
  readonly drawn: readonly DrawnChange[];
}

/** The changes of the map as a table, with those that are as busy but too far apart to be drawn. */
export function ChangeList({ rows, changes, drawn }: ChangeListProps) {
  const least = Math.min(...drawn.map(({ changes: { total } }) => total));
  const bySlug = new Map(rows.map((row) => [row.slug, row]));
  const shown = changes.flatMap((one) => {
    const [a, b] = one.ends.map((slug) => bySlug.get(slug));
    return a && b && (one.total >= least || drawn.length === 0) ? [{ one, a, b }] : [];
  });
  if (shown.length === 0) return null;
  return (
    <details className="clist">
      <summary>Changes between lines as a list</summary>
      <p className="note">Lateral changes between roles of two lines, the busiest pairs first. Lines that stand far apart are joined here only.</p>
      <table>
        <thead>
          <tr>
            <th scope="col">Lines</th>
            <th scope="col">Changes</th>
            <th scope="col">Most at</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ one, a, b }) => (
            <tr key={one.ends.join('>')}>
              <th scope="row">
                <End row={a} />
                <End row={b} />
              </th>
              <td>
                {number(one.total)} <small>{byWay(one)}</small>
              </td>
              <td>level {one.levels[0]?.level}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function End({ row: { line, name } }: { readonly row: StripRow }) {
  return (
    <span className="end">
      <Bullet line={line} />
      {name}
    </span>
  );
}
