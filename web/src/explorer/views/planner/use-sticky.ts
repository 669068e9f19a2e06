import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';

/** How far from the edges of the window a column stops, in pixels. */
const MARGIN = 16;

interface Sticky {
  /** The column: as high as what stands beside it. */
  readonly column: RefObject<HTMLElement | null>;
  /** An empty element before the part, whose height says where the part stands by itself. */
  readonly spacer: RefObject<HTMLDivElement | null>;
  /** What moves with the page and stops at whichever edge comes. */
  readonly part: RefObject<HTMLDivElement | null>;
}

/**
 * A column that is lower than the window stops at its top; one that is higher moves with the page and stops with its foot when one goes down, with
 * its head when one goes up. CSS does it: `top` and `bottom` of a sticky part hold it between the two, and the spacer says where it would
 * stand in between. That is set anew only where the direction changes, to where the part stands already, so that nothing jumps. Where
 * `shown` changes, the new part begins at the top of the window.
 */
export function useSticky(shown: string): Sticky {
  const column = useRef<HTMLElement>(null);
  const spacer = useRef<HTMLDivElement>(null);
  const part = useRef<HTMLDivElement>(null);
  const last = useRef(shown);
  const measured = useRef(0);

  useLayoutEffect(() => {
    if (last.current === shown || !column.current || !spacer.current || !part.current) return;
    last.current = shown;
    const above = MARGIN - column.current.getBoundingClientRect().top;
    spacer.current.style.height = `${Math.max(0, above)}px`;
    measured.current = measure(part.current);
  }, [shown]);

  useEffect(() => {
    const [area, space, own] = [column.current, spacer.current, part.current];
    if (!area || !space || !own) return;
    const stay = () => (space.style.height = `${Math.max(0, own.getBoundingClientRect().top - area.getBoundingClientRect().top)}px`);
    measured.current = measure(own);
    let [before, isDown] = [scrollY, true];
    const onScroll = () => {
      const after = scrollY;
      if (after !== before && isDown !== after > before) {
        isDown = after > before;
        stay();
      }
      before = after;
      // What has become lower keeps its place until the page has gone far enough.
      const height = own.offsetHeight;
      if (measured.current !== height && own.getBoundingClientRect().top >= innerHeight - height - MARGIN) measured.current = measure(own);
    };
    const observer = new ResizeObserver(() => {
      if (own.offsetHeight === measured.current) return;
      stay();
      if (own.offsetHeight > measured.current) measured.current = measure(own);
    });
    observer.observe(own);
    addEventListener('scroll', onScroll, { passive: true });
    return () => {
      observer.disconnect();
      removeEventListener('scroll', onScroll);
    };
  }, []);

  return { column, spacer, part };
}

/** The rules of the sticky part reckon with its height. */
function measure(part: HTMLElement): number {
  const height = part.offsetHeight;
  part.style.setProperty('--own', `${height}px`);
  return height;
}
