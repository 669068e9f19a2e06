import { useEffect, useState } from 'react';

import { to } from '../../app/routes';

type Point = readonly [number, number];

/** A role's place in the ladder: its stop, its label, and what can be pressed. */
export interface LadderNode {
  readonly slug: string;
  readonly x: number;
  readonly y: number;
  readonly area: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly label: { readonly lines: readonly string[]; readonly x: number; readonly y: number; readonly anchor: 'start' | 'middle' | 'end' };
}

/** A line of the ladder, from the role that one leaves. */
export interface LadderLink {
  readonly from: string;
  readonly to: string;
  readonly kind: 'advancement' | 'lateral';
  readonly points: readonly Point[] | null;
}

/** Where everything in the ladder stands. */
export interface LadderPlaces {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly LadderNode[];
  readonly links: readonly LadderLink[];
}

/**
 * The places of a role's ladder, which the service computes for its exports too. Undefined while awaited; null where there are none:
 * then the lists tell the same.
 */
export function useLadderPlaces(slug: string): LadderPlaces | null | undefined {
  const [places, setPlaces] = useState<LadderPlaces | null>();
  useEffect(() => {
    const giveUp = new AbortController();
    const ask = async () => {
      const response = await fetch(to.export('ladder', 'layout', { role: slug }), { signal: giveUp.signal });
      setPlaces(response.ok ? ((await response.json()) as LadderPlaces) : null);
    };
    ask().catch(() => giveUp.signal.aborted || setPlaces(null));
    return () => giveUp.abort();
  }, [slug]);
  return places;
}
