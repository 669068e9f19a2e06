import { useId, useRef, type ReactNode, type RefObject } from 'react';

import type { CanvasHandle } from './canvas';
import type { Drawing } from './drawing';

interface MapToolsProps {
  readonly drawing: Drawing | undefined;
  /** Null where there is no picture. */
  readonly canvas: RefObject<CanvasHandle | null> | null;
  readonly onFind: (slug: string) => void;
  readonly children?: ReactNode;
}

/** What can be done with a map: its key, finding a role on it, and other ways than dragging to move it. */
export function MapTools({ drawing, canvas, onFind, children }: MapToolsProps) {
  return (
    <div className="map-tools">
      <div className="wrapw">
        {children}
        {drawing && <FindOnMap drawing={drawing} onFind={onFind} />}
        {canvas && (
          <p className="zm">
            <button type="button" className="btn sq" aria-label="Zoom out" onClick={() => canvas.current?.closer(false)}>
              −
            </button>
            <button type="button" className="btn" onClick={() => canvas.current?.fit()}>
              Fit
            </button>
            <button type="button" className="btn sq" aria-label="Zoom in" onClick={() => canvas.current?.closer(true)}>
              +
            </button>
          </p>
        )}
      </div>
    </div>
  );
}

/** A box that offers the roles of this map. Enter takes the first that fits. */
function FindOnMap({ drawing, onFind }: { readonly drawing: Drawing; readonly onFind: (slug: string) => void }) {
  const list = useId();
  const box = useRef<HTMLInputElement>(null);
  const take = (slug: string) => {
    if (box.current) box.current.value = '';
    onFind(slug);
  };
  const exact = (text: string) => drawing.ordered.find(({ title }) => title === text);
  const fits = (text: string) => {
    const wanted = text.trim().toLowerCase();
    const named = drawing.ordered.filter(({ title }) => title.toLowerCase().includes(wanted));
    return wanted === '' ? undefined : (named.find(({ title }) => title.toLowerCase().startsWith(wanted)) ?? named[0]);
  };
  return (
    <form
      className="on-map"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        const found = fits(box.current?.value ?? '');
        if (found) take(found.slug);
      }}
    >
      <input
        ref={box}
        type="text"
        list={list}
        aria-label="Find on this map"
        placeholder="Find on this map"
        autoComplete="off"
        onChange={(event) => {
          // A choice from the list comes as its whole title.
          const found = (event.nativeEvent as InputEvent).inputType !== 'insertText' ? exact(event.target.value) : undefined;
          if (found) take(found.slug);
        }}
      />
      <datalist id={list}>
        {drawing.ordered.map(({ slug, title }) => (
          <option key={slug} value={title} />
        ))}
      </datalist>
    </form>
  );
}

/** The key of the lines. */
export function MapKey({ hasMain }: { readonly hasMain: boolean }) {
  return (
    <p className="key note">
      <i aria-hidden="true" />
      advancement <i className="kl" aria-hidden="true" />
      lateral change
      {hasMain && (
        <>
          <i className="km" aria-hidden="true" />
          main way up
        </>
      )}
    </p>
  );
}
