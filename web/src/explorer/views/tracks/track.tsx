import './track.css';

import { useCallback, useEffect, useMemo, useRef, useState, type RefObject } from 'react';

import type { Operation } from '../../app/ask';
import { useAskWhole } from '../../app/ask-whole';
import { go, useParameters } from '../../app/history';
import { to } from '../../app/routes';
import { useTitle } from '../../app/title';
import { TrackMapDocument, type TrackMapQuery } from '../../generated';
import { Bullet } from '../../parts/line';
import { chain, lineOf } from '../../parts/lines';
import { Canvas, type CanvasHandle } from '../../parts/map/canvas';
import type { Drawing } from '../../parts/map/drawing';
import { Inspector } from '../../parts/map/inspector';
import { LIMIT } from '../../parts/map/limits';
import { Picture } from '../../parts/map/picture';
import { drawingOfPlaced } from '../../parts/map/placed';
import { MapKey, MapTools } from '../../parts/map/tools';
import { useMapKeys } from '../../parts/map/use-map-keys';
import { useWide } from '../../parts/map/use-wide';
import { Answered } from '../../parts/states';
import { Tools } from '../../parts/tools';
import { count } from '../../parts/words';
import { LaneLists } from './lane-lists';
import { Reading } from './reading';
import { UnknownTrack } from './unknown-track';

type Track = NonNullable<TrackMapQuery['track']>;
type Placed = NonNullable<TrackMapQuery['subgraph']>;

/** `/tracks/SLUG`: the map of a line. `focus` in the address brings out a role, `all` draws every transition. */
export default function TrackView({ slug }: { readonly slug: string }) {
  const asked = useAskWhole(TrackMapDocument, { slug, limit: LIMIT.track });
  return (
    <Answered asked={asked} what="the line">
      {({ track, subgraph }) => (track && subgraph ? <Page track={track} placed={subgraph} operation={asked.operation} /> : <UnknownTrack slug={slug} />)}
    </Answered>
  );
}

interface PageProps {
  readonly track: Track;
  readonly placed: Placed;
  readonly operation: Operation;
}

function Page({ track, placed, operation }: PageProps) {
  const { slug, name } = track;
  useTitle(name);
  const parameters = useParameters();
  const isWide = useWide();
  // A phone shows lists; the picture is there for who asks for it.
  const isAsked = !isWide && parameters.get('map') === '1';
  const hasPicture = isWide || isAsked;
  const canvas = useRef<CanvasHandle>(null);
  const pic = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isAsked) pic.current?.scrollIntoView();
  }, [isAsked]);
  const inspector = useRef<HTMLElement>(null);
  const drawing = useMemo(() => drawingOfPlaced(placed, { title: name }), [placed, name]);
  const isAll = parameters.get('all') === '1';
  const asked = parameters.get('focus');
  const focus = asked !== null && drawing.bySlug.has(asked) ? asked : null;
  const addressOf = useCallback(
    (focus: string | null, all: boolean, map = isAsked) => to.track(slug, { focus, all: all ? 1 : null, map: map ? 1 : null }),
    [slug, isAsked],
  );
  const onFocus = useCallback((one: string) => go(addressOf(one, isAll)), [addressOf, isAll]);
  const onClear = useCallback(() => go(addressOf(null, isAll)), [addressOf, isAll]);
  const focusOf = useCallback((one: string) => (drawing.bySlug.has(one) ? addressOf(one, isAll) : null), [drawing, addressOf, isAll]);
  // However the focus came about, by a press, a list, or going back, it is in view.
  useEffect(() => {
    const node = focus === null ? undefined : drawing.bySlug.get(focus);
    if (node) canvas.current?.reveal(node.slug);
    // On a phone the role that was chosen in a list is told of above the lists.
    if (node && !hasPicture && inspector.current && inspector.current.getBoundingClientRect().top < 0) inspector.current.scrollIntoView();
  }, [drawing, focus, hasPicture]);
  return (
    <div className="v-track">
      <Head track={track} operation={operation} drawing={drawing} />
      <MapTools drawing={drawing} canvas={hasPicture ? canvas : null} onFind={(one, isHere) => (isHere ? onFocus(one) : go(to.role(one)))}>
        {!isWide && (
          <a className="btn" href={addressOf(focus, isAll, !isAsked)}>
            {isAsked ? 'Show the lists' : 'Show the map'}
          </a>
        )}
        {hasPicture && <Kinds isAll={isAll} onAll={(all) => go(addressOf(focus, all))} />}
        <MapKey hasMain={hasPicture && focus !== null && !isAll} />
      </MapTools>
      <div className="wrapw map-page">
        <div className={isAsked ? 'pic whole' : 'pic'} ref={pic}>
          {hasPicture && <Map drawing={drawing} name={name} focus={focus} isAll={isAll} canvas={canvas} onFocus={onFocus} onClear={onClear} />}
          {!hasPicture && <LaneLists drawing={drawing} focus={focus} addressOf={(one) => addressOf(one, isAll)} colour={lineOf(track)} />}
        </div>
        <aside className="insp panel" aria-label={focus ? 'Role in focus' : 'About this map'} key={focus ?? ''} ref={inspector}>
          {focus === null && <Reading drawing={drawing} focusOf={(one) => addressOf(one, isAll)} />}
          {focus !== null && (
            <Inspector
              slug={focus}
              kicker="In focus"
              focusOf={focusOf}
              actions={() => (
                <>
                  <a className="btn primary" href={to.role(focus)}>
                    Open the role
                  </a>
                  <a className="btn" href={addressOf(null, isAll)}>
                    Clear
                  </a>
                </>
              )}
            />
          )}
        </aside>
      </div>
    </div>
  );
}

interface MapProps {
  readonly drawing: Drawing;
  readonly name: string;
  readonly focus: string | null;
  readonly isAll: boolean;
  readonly canvas: RefObject<CanvasHandle | null>;
  readonly onFocus: (slug: string) => void;
  readonly onClear: () => void;
}

function Map({ drawing, name, focus, isAll, canvas, onFocus, onClear }: MapProps) {
  const [pointed, setPointed] = useState<string | null>(null);
  const onKey = useMapKeys({ drawing, canvas, onFocus, onClear });
  return (
    <Canvas drawing={drawing} around={focus} ref={canvas} onKey={onKey}>
      <Picture drawing={drawing} name={name} focus={focus} isAll={isAll} pointed={pointed} onPointed={setPointed} onChoose={onFocus} />
    </Canvas>
  );
}

function Kinds({ isAll, onAll }: { readonly isAll: boolean; readonly onAll: (isAll: boolean) => void }) {
  const choices = [
    { text: 'Main ways up', all: false },
    { text: 'All transitions', all: true },
  ];
  return (
    <span className="seg2" role="radiogroup" aria-label="What is drawn">
      {choices.map(({ text, all }) => (
        <label key={text}>
          <input type="radio" name="drawn" checked={isAll === all} onChange={() => onAll(all)} />
          <span>{text}</span>
        </label>
      ))}
    </span>
  );
}

function Head({ track, operation, drawing }: { readonly track: Track; readonly operation: Operation; readonly drawing: Drawing }) {
  const { slug, name, roles, children } = track;
  const around = chain(track).slice(0, -1);
  const of = (kind: string) => drawing.links.filter((link) => link.kind === kind).length;
  return (
    <div className="map-head">
      <div className="wrapw">
        <p className="crumb">
          <a href={to.tracks()}>Tracks</a>
          {around.map((one) => (
            <span key={one.slug}>
              / <a href={to.track(one.slug)}>{one.name}</a>
            </span>
          ))}
          <span aria-hidden="true">/</span>
        </p>
        <h1>
          <Bullet line={lineOf(track)} isBig />
          {name}
        </h1>
        <p className="small">
          {count(roles.totalCount, 'role')}
          {children.length > 0 && `, ${count(children.length, 'pathway')}`}
          {`, ${count(of('advancement'), 'advancement')} and ${count(of('lateral'), 'lateral change')} within the line`}
          {drawing.truncated && `; ${count(drawing.leftOut, 'role')} too many to draw`}
        </p>
        <Tools operation={operation} exported={{ part: 'track', parameters: { track: slug, limit: LIMIT.track } }} />
      </div>
    </div>
  );
}
