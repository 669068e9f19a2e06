import { coloured } from '../../parts/line';
import { time } from '../../parts/words';
import type { Itinerary } from './itineraries';
import type { Route } from './route';
import { LABEL } from './route-labels';

const CLASSES = { study: 'st', experience: 'ex', training: 'tr', 'settling in': 'se' } as const;

interface RoutePictureProps {
  readonly itinerary: Itinerary;
  readonly route: Route;
}

/** The path as a line on an axis of time. The steps beside it say the same in words. */
export function RoutePicture({ itinerary: { path, lines, letter }, route }: RoutePictureProps) {
  const { width, height, y, bar, axis, segments, stops } = route;
  return (
    <svg className="route" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={`Path ${letter} on an axis of ${time(path.totals.months)}. The steps follow as a list.`}>
      <Fills />
      <Axis route={route} />
      {segments.map(({ from, to, kind, parts }, index) => (
        <g key={index}>
          <line x1={from} x2={to} y1={y} y2={y} className={kind === 'LATERAL' ? 'lat' : 'adv'} style={kind === 'ADVANCEMENT' && lines[index + 1] ? coloured(lines[index + 1]!) : undefined} />
          {parts.map(({ name, x, width: wide, label }) => (
            <g key={name}>
              <rect x={x} y={bar} width={wide} height={14} className={CLASSES[name]} />
              {label !== '' && (
                <text x={x + wide / 2} y={bar - 5} textAnchor="middle" className="a">
                  {label}
                </text>
              )}
            </g>
          ))}
        </g>
      ))}
      {stops.map(({ x, label, y: base }, index) => (
        <g key={index} style={lines[index] ? coloured(lines[index]) : undefined}>
          {label.tier > 0 && <path d={`M${x} ${base + 6}V${y - 14}`} className="lead" />}
          <circle cx={x} cy={y} r="11" className={index === 0 ? 'stp here' : 'stp'} />
          {label.lines.map((line, at) => (
            <text key={at} x={label.x} y={base - (label.lines.length - 1 - at) * LABEL.line} textAnchor={label.anchor} className="tt">
              {line}
            </text>
          ))}
          {label.lines.length === 0 && (
            <text x={x} y={y + 4.5} textAnchor="middle" className="nr">
              {index}
            </text>
          )}
        </g>
      ))}
      {!route.isToScale && (
        <text x={width - 26} y={axis + 42} textAnchor="end" className="a">
          not to scale: short steps are drawn wider
        </text>
      )}
    </svg>
  );
}

function Axis({ route: { axis, ticks, width } }: { readonly route: Route }) {
  return (
    <>
      <line x1="26" x2={width - 26} y1={axis} y2={axis} className="tk" />
      {ticks.map(({ x, months }) => (
        <g key={months}>
          <line x1={x} x2={x} y1={axis} y2={axis + 6} className="tk" />
          <text x={x} y={axis + 22} textAnchor="middle" className="a">
            {months === 0 ? 'now' : time(months)}
          </text>
        </g>
      ))}
    </>
  );
}

/** Experience is hatched, training dotted. */
function Fills() {
  return (
    <defs>
      <pattern id="hatched" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="6" height="6" fill="var(--surface)" />
        <rect width="2.6" height="6" fill="var(--ink)" />
      </pattern>
      <pattern id="dotted" width="5" height="5" patternUnits="userSpaceOnUse">
        <rect width="5" height="5" fill="var(--surface)" />
        <circle cx="2.5" cy="2.5" r="1.3" fill="var(--ink)" />
      </pattern>
    </defs>
  );
}
