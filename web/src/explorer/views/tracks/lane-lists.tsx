import { useState } from 'react';

import { coloured, Stop } from '../../parts/line';
import type { Line } from '../../parts/lines';
import type { Drawing, MapNode } from '../../parts/map/drawing';
import { count } from '../../parts/words';
import { factsOf } from './facts';
import { lanesOf } from './lanes';

/** As many roles of a level are shown at first. */
const SHOWN = 6;

interface LaneListsProps {
  readonly drawing: Drawing;
  readonly focus: string | null;
  readonly addressOf: (slug: string) => string;
  readonly colour: Line;
}

/** The map where there is no room for one: pathways to unfold, their roles on an upright line by level. */
export function LaneLists({ drawing, focus, addressOf, colour }: LaneListsProps) {
  return (
    <div className="lanes" style={coloured(colour)}>
      {lanesOf(drawing).map(({ key, name, levels, roles }, index) => (
        <details key={key} className="panel" open={index === 0 || levels.some(({ nodes }) => nodes.some(({ slug }) => slug === focus))}>
          <summary>
            <h2>{name}</h2>
            <span className="note">{count(roles, 'role')}</span>
          </summary>
          {levels.map(({ level, nodes }) => (
            <Level key={level} drawing={drawing} level={level} nodes={nodes} focus={focus} addressOf={addressOf} />
          ))}
        </details>
      ))}
    </div>
  );
}

interface LevelProps extends Pick<LaneListsProps, 'drawing' | 'focus' | 'addressOf'> {
  readonly level: number;
  readonly nodes: readonly MapNode[];
}

function Level({ drawing, level, nodes, focus, addressOf }: LevelProps) {
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? nodes : nodes.filter(({ slug }, index) => index < SHOWN || slug === focus);
  const left = nodes.length - shown.length;
  return (
    <>
      <h3 className="label">Level {level}</h3>
      <ul>
        {shown.map(({ slug, title }) => (
          <li key={slug} className={slug === focus ? 'me' : undefined}>
            <a href={addressOf(slug)} aria-current={slug === focus || undefined}>
              <Stop isHere={slug === focus} />
              {title}
              <small>{factsOf(drawing, slug)}</small>
            </a>
          </li>
        ))}
        {left > 0 && (
          <li>
            <button type="button" className="more" onClick={() => setWhole(true)}>
              and {left} more
            </button>
          </li>
        )}
      </ul>
    </>
  );
}
