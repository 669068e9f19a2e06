import { Fragment, useEffect, useRef } from 'react';

import { Bullet, coloured } from '../../parts/line';
import { count, payChange, time } from '../../parts/words';
import type { Itinerary } from './itineraries';
import { partsInWords, partsOf } from './part-words';
import { shortTitle } from '../../parts/text-width';

interface CardProps {
  readonly itinerary: Itinerary;
  readonly isChosen: boolean;
  readonly href: string;
  /** Without its stops and what its time is made of: the path at length says that. */
  readonly isCompact?: boolean;
}

/** A path in short: a link that chooses it. */
export function Card({ itinerary, isChosen, href, isCompact = false }: CardProps) {
  const { letter, wins, differs, via, changes, path } = itinerary;
  const { totals } = path;
  const link = useRef<HTMLAnchorElement>(null);
  const wasChosen = useRef(isChosen);
  // On a phone what was open above closes, and the card would be carried out of sight.
  useEffect(() => {
    if (isChosen && !wasChosen.current && (link.current?.getBoundingClientRect().top ?? 0) < 0) link.current?.scrollIntoView();
    wasChosen.current = isChosen;
  }, [isChosen]);
  return (
    <a ref={link} className={`card panel${isCompact ? ' compact' : ''}${isChosen ? ' sel' : ''}`} href={href} aria-current={isChosen ? 'true' : undefined}>
      <span className="ch">
        <span className="let">
          <span className="vh">Path </span>
          {letter}
        </span>
        <b>{time(totals.months)}</b>
        {wins.length > 0 && <span className="win">{sentence(wins.join(', '))}</span>}
        {differs !== null && <span className="differs">{sentence(differs)}</span>}
      </span>
      <Glyph itinerary={itinerary} />
      {!isCompact && (
        <>
          <span className="via">{via.length > 0 ? `via ${via.map(shortTitle).join(' · ')}` : 'direct'}</span>
          <span className="split" role="img" aria-label={partsInWords(totals)}>
            {partsOf(totals).map(({ className, months }) => (
              <i key={className} className={className} style={{ flexGrow: months }} />
            ))}
          </span>
        </>
      )}
      <span className="meta">
        <span>
          {count(totals.steps, 'step')}
          {changes > 0 && `, ${count(changes, 'change')} of line`}
        </span>
        <span>{count(totals.skillsToGain, 'skill')}</span>
        <span>{payChange(totals.payChange)}</span>
      </span>
    </a>
  );
}

/** Paths of more steps have rings between their ends only, as small as it takes. */
const DENSE = 9;

/** Bullets at the ends and where the line changes, rings at other stops; what joins them is as long as it takes. */
function Glyph({ itinerary: { lines, path } }: { readonly itinerary: Itinerary }) {
  const [origin] = lines;
  const isDense = path.steps.length > DENSE;
  return (
    <span className={isDense ? 'gl many dense' : path.steps.length > 5 ? 'gl many' : 'gl'} aria-hidden="true">
      {origin && <Bullet line={origin} />}
      {path.steps.map(({ transition: { id, kind, months } }, index) => {
        const line = lines[index + 1];
        const isBullet = index === path.steps.length - 1 || (!isDense && line?.slug !== lines[index]?.slug);
        return (
          <Fragment key={id}>
            <span className={kind === 'ADVANCEMENT' ? 'seg' : 'seg l'} style={{ flexGrow: Math.max(1, months.total) }} />
            {line && (isBullet ? <Bullet line={line} /> : <span className="mst" style={coloured(line)} />)}
          </Fragment>
        );
      })}
    </span>
  );
}

function sentence(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
