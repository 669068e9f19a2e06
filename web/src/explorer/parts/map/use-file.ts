import { useCallback, useEffect, useState } from 'react';

import { drawingOf, type Drawing, type Places } from './drawing';

interface Awaited {
  /** The last drawing; it stays until the next is there. */
  readonly drawing: Drawing | undefined;
  readonly isBroken: boolean;
  readonly again: () => void;
}

/** A drawing as `/export/PART.layout` writes it, for what the API does not draw. Nothing is asked where there is no address. */
export function useFile(href: string | null): Awaited {
  const [drawing, setDrawing] = useState<Drawing>();
  const [isBroken, setBroken] = useState(false);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    setBroken(false);
    if (href === null) return;
    const giveUp = new AbortController();
    const ask = async () => {
      const response = await fetch(href, { signal: giveUp.signal });
      if (!response.ok) throw new Error(`status ${response.status}`);
      const file = (await response.json()) as Places;
      // A file names a colour of tokens.css.
      const nodes = file.nodes.map((node) => ({ ...node, colour: `var(--${node.colour})` }));
      setDrawing(drawingOf({ ...file, nodes }));
    };
    ask().catch(() => giveUp.signal.aborted || setBroken(true));
    return () => giveUp.abort();
  }, [href, tries]);
  return { drawing, isBroken, again: useCallback(() => setTries((before) => before + 1), []) };
}
