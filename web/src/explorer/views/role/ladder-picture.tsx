import { to } from '../../app/routes';
import { coloured } from '../../parts/line';
import { count, list } from '../../parts/words';
import type { LadderLink, LadderNode, LadderPlaces } from './ladder-places';
import type { Step, Steps } from './steps';

/** From one line of a label to the next. */
const LINE = 17;

interface PictureProps {
  readonly focus: string;
  readonly title: string;
  readonly places: LadderPlaces;
  readonly steps: Steps;
}

/** Ways up above the role, ways aside beside it, feeders below it. */
export function LadderPicture({ focus, title, places, steps }: PictureProps) {
  const known = new Map<string, { step: Step; kind: string }>([
    ...steps.feeders.map((step) => [step.slug, { step, kind: 'leads up to here' }] as const),
    ...steps.aside.map((step) => [step.slug, { step, kind: 'lateral change' }] as const),
    ...steps.up.map((step) => [step.slug, { step, kind: 'advancement' }] as const),
  ]);
  const shown = (of: readonly Step[]) => of.filter(({ slug }) => places.nodes.some((node) => node.slug === slug)).length;
  const says = list([count(shown(steps.up), 'advancement'), count(shown(steps.aside), 'lateral change'), count(shown(steps.feeders), 'feeder')]);
  const nodes = [...places.nodes].sort((a, b) => a.y - b.y || a.x - b.x);
  return (
    <svg className="ladder" viewBox={`0 0 ${places.width} ${places.height}`} role="group" aria-label={`Ladder around ${title}: ${says}. Lists of all follow.`}>
      <g aria-hidden="true">
        {places.links.map((link) => (
          <Way key={`${link.from} ${link.to}`} link={link} isFeeder={link.to === focus} />
        ))}
      </g>
      {nodes.map((node) => {
        if (node.slug === focus) return <Pill key={node.slug} node={node} />;
        const found = known.get(node.slug);
        return found && <Neighbour key={node.slug} node={node} {...found} />;
      })}
    </svg>
  );
}

function Way({ link: { kind, points }, isFeeder }: { readonly link: LadderLink; readonly isFeeder: boolean }) {
  if (!points) return null;
  const path = `M${points.map(([x, y]) => `${x} ${y}`).join('L')}`;
  if (kind === 'lateral') return <path d={path} className="lat" />;
  const [x, y] = (isFeeder ? points[0] : points.at(-1)) ?? [0, 0];
  const tip = isFeeder ? y - 13 : y + 3;
  return (
    <>
      <path d={path} className="adv" />
      <path d={`M${x - 7} ${tip + 10}L${x} ${tip}L${x + 7} ${tip + 10}Z`} className="head" />
    </>
  );
}

function Neighbour({ node, step, kind }: { readonly node: LadderNode; readonly step: Step; readonly kind: string }) {
  const { area, label } = node;
  return (
    <a href={to.role(node.slug)} className="nd" aria-label={`${step.title}, ${step.note}`} aria-description={kind} style={coloured(step.line)}>
      <rect {...area} y={area.y - 6} height={area.height + 12} rx="6" className="hit" />
      <circle cx={node.x} cy={node.y} r="7" className="st" />
      {label.lines.map((text, index) => (
        <text key={index} x={label.x} y={label.y + index * LINE} textAnchor={label.anchor} className="tt">
          {`${text} `}
        </text>
      ))}
      <text x={label.x} y={label.y + label.lines.length * LINE} textAnchor={label.anchor} className="mt">
        {step.note}
      </text>
    </a>
  );
}

function Pill({ node: { area, label, x, y } }: { readonly node: LadderNode }) {
  return (
    <g>
      <rect {...area} rx="24" className="hb" />
      <circle cx={x} cy={y} r="7" fill="var(--here)" />
      <text x={label.x} y={label.y} textAnchor="middle" className="hbt">
        {label.lines.join(' ')}
      </text>
    </g>
  );
}
