import { memo, useMemo } from 'react';

import type { Drawing, MapLink } from './drawing';
import { everyWay } from './every-way';
import { pathOf, tipsOf } from './ways';

/** Every transition. */
export const Every = memo(function Every({ drawing }: { readonly drawing: Drawing }) {
  const squares = useMemo(() => everyWay(drawing), [drawing]);
  return squares.map(({ key, advancement, lateral }) => (
    <g key={key}>
      <path className="l" d={lateral} />
      <path className="a" d={advancement} />
    </g>
  ));
});

interface RestProps {
  readonly drawing: Drawing;
  /** Roles from which lines spread, the first before the others. */
  readonly hubs: readonly string[];
}

/** The lines of the picture at rest: main ways, or those around the role in the middle. */
export const Rest = memo(function Rest({ drawing, hubs }: RestProps) {
  const { links } = drawing;
  const { up, tips, aside } = useMemo(() => {
    const rank = (slug: string) => (hubs.includes(slug) ? hubs.indexOf(slug) : Infinity);
    // Lines that share a part begin at the same end, or their dashes would fill each other's gaps.
    const outward = ({ kind, from, to }: MapLink) => kind === 'advancement' || rank(from) <= rank(to);
    const drawn = (kind: string) =>
      links.flatMap((link) => (link.kind !== kind || !link.points ? [] : [outward(link) ? link.points : [...link.points].reverse()]));
    const ups = drawn('advancement');
    const tips = ups.flatMap((points) => {
      const [before, at] = [points.at(-2), points.at(-1)];
      return before && at && before[1] === at[1] ? [{ at, isLeft: at[0] < before[0] }] : [];
    });
    return { up: ups.map(pathOf).join(''), tips: tipsOf(tips, 7), aside: drawn('lateral').map(pathOf).join('') };
  }, [links, hubs]);
  return (
    <>
      <path className="l" d={aside} />
      <path className="a" d={up} />
      <path className="tip" d={tips} />
    </>
  );
});
