import { useCallback, type KeyboardEvent, type RefObject } from 'react';

import type { CanvasHandle } from './canvas';
import type { Drawing } from './drawing';
import { isDirection, stepFrom } from './steps';

interface Keys {
  readonly drawing: Drawing;
  readonly canvas: RefObject<CanvasHandle | null>;
  readonly onFocus: (slug: string) => void;
  readonly onClear: () => void;
  /** Shows or hides the neighbours of a role. */
  readonly onOpen?: (slug: string) => void;
}

/** Arrows move along transitions, F puts in focus, Esc clears, + − 0 zoom and fit; E shows a role's neighbours where that is so. */
export function useMapKeys({ drawing, canvas, onFocus, onClear, onOpen }: Keys): (event: KeyboardEvent) => void {
  return useCallback(
    (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const link = event.target instanceof Element ? event.target.closest<SVGAElement>('a[data-slug]') : null;
      const slug = link?.dataset['slug'];
      const node = slug === undefined ? undefined : drawing.bySlug.get(slug);
      const { key } = event;
      if (node && link && isDirection(key)) {
        const next = stepFrom(drawing, node, key);
        const target = next && link.ownerSVGElement?.querySelector<SVGAElement>(`a[data-slug="${CSS.escape(next.slug)}"]`);
        if (target && next) {
          link.tabIndex = -1;
          target.tabIndex = 0;
          target.focus({ preventScroll: true });
          canvas.current?.reveal(next.slug, true);
        }
      } else if (node && key.toLowerCase() === 'f') onFocus(node.slug);
      else if (node && key.toLowerCase() === 'e' && onOpen) onOpen(node.slug);
      else if (key === 'Escape') onClear();
      else if (key === '+' || key === '=') canvas.current?.closer(true);
      else if (key === '-' || key === '−') canvas.current?.closer(false);
      else if (key === '0') canvas.current?.fit();
      else return;
      event.preventDefault();
    },
    [drawing, canvas, onFocus, onClear, onOpen],
  );
}
