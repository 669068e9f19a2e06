import type { ReactNode, RefObject } from 'react';

import { SearchBox } from '../search-box';
import type { Found } from '../use-search';
import type { CanvasHandle } from './canvas';
import type { Drawing } from './drawing';
import { LOOKED_AT, offeredOf } from './offered';

interface MapToolsProps {
  readonly drawing: Drawing;
  /** Null where there is no picture. */
  readonly canvas: RefObject<CanvasHandle | null> | null;
  /** Another role than those of this map may be chosen, too. */
  readonly onFind: (slug: string, isHere: boolean) => void;
  readonly children?: ReactNode;
}

/** What can be done with a map: its key, finding a role on it, and other ways than dragging to move it. */
export function MapTools({ drawing, canvas, onFind, children }: MapToolsProps) {
  return (
    <div className="map-tools">
      <div className="wrapw">
        {children}
        <FindOnMap drawing={drawing} onFind={onFind} />
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

/** A box that offers the roles of this map, by any title; then others, which it opens. */
function FindOnMap({ drawing, onFind }: { readonly drawing: Drawing; readonly onFind: (slug: string, isHere: boolean) => void }) {
  const isHere = ({ slug }: Found) => drawing.bySlug.has(slug);
  return (
    <search className="on-map">
      <SearchBox
        label="Find on this map"
        placeholder="Find on this map"
        keepsChoice={false}
        first={LOOKED_AT}
        offered={(found) => offeredOf(found, isHere)}
        told={(found) => (isHere(found) ? null : 'not on this map')}
        onChoose={(found) => {
          if (found) onFind(found.slug, isHere(found));
        }}
      />
    </search>
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
