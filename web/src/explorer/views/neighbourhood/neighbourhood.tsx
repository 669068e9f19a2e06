import './neighbourhood.css';

import { useCallback, useEffect, useMemo, useRef, useState, type RefObject } from 'react';

import type { Operation } from '../../app/ask';
import { useAskWhole } from '../../app/ask-whole';
import { go, useParameters } from '../../app/history';
import { to } from '../../app/routes';
import { useTitle } from '../../app/title';
import { NeighbourhoodDocument, type NeighbourhoodQuery } from '../../generated';
import { Bullet } from '../../parts/line';
import { lineOfRole } from '../../parts/lines';
import { Canvas, type CanvasHandle } from '../../parts/map/canvas';
import type { Drawing } from '../../parts/map/drawing';
import { Inspector } from '../../parts/map/inspector';
import { LIMIT } from '../../parts/map/limits';
import { Picture } from '../../parts/map/picture';
import { drawingOfPlaced } from '../../parts/map/placed';
import { MapKey, MapTools } from '../../parts/map/tools';
import { useMapKeys } from '../../parts/map/use-map-keys';
import { useWide } from '../../parts/map/use-wide';
import { Answered, Nothing } from '../../parts/states';
import { Tools } from '../../parts/tools';
import { count, list } from '../../parts/words';
import { openedOf, toggled } from './opened';

type Role = NonNullable<NeighbourhoodQuery['role']>;
type Placed = NonNullable<NeighbourhoodQuery['subgraph']>;

/** `/roles/SLUG/neighbourhood`: the role and those beside it; `open` in the address adds the neighbours of others, `focus` brings one out. */
export default function Neighbourhood({ slug }: { readonly slug: string }) {
  const open = useParameters().get('open');
  const opened = useMemo(() => openedOf(open), [open]);
  const asked = useAskWhole(NeighbourhoodDocument, { slug, open: opened.map((slug) => ({ slug })), limit: LIMIT.neighbourhood });
  return (
    <Answered asked={asked} what="the neighbourhood">
      {({ role, subgraph }) => {
        if (!role) return <Unknown slug={slug} />;
        if (!subgraph) return <UnknownOpened role={role} says={asked.error?.graphQLErrors[0]?.message} />;
        return <Page role={role} placed={subgraph} opened={opened} operation={asked.operation} />;
      }}
    </Answered>
  );
}

interface PageProps {
  readonly role: Role;
  readonly placed: Placed;
  /** Roles whose neighbours are shown too. */
  readonly opened: readonly string[];
  readonly operation: Operation;
}

function Page({ role, placed, opened, operation }: PageProps) {
  const { slug, title } = role;
  useTitle(`Around ${title}`);
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
  const drawing = useMemo(() => drawingOfPlaced(placed, { title, middle: slug }), [placed, title, slug]);
  const asked = parameters.get('focus');
  const focus = asked !== null && drawing.bySlug.has(asked) ? asked : slug;
  const addressOf = useCallback(
    (one: string | null, open: string | null, map = isAsked) => to.neighbourhood(slug, { focus: one === slug ? null : one, open, map: map ? 1 : null }),
    [slug, isAsked],
  );
  const joined = opened.join(',') || null;
  const onFocus = useCallback((one: string) => go(addressOf(one, joined)), [addressOf, joined]);
  const onClear = useCallback(() => go(addressOf(null, joined)), [addressOf, joined]);
  const onOpen = useCallback((one: string) => one !== slug && go(addressOf(one, toggled(opened, one))), [addressOf, opened, slug]);
  const focusOf = useCallback((one: string) => (drawing.bySlug.has(one) ? addressOf(one, joined) : null), [drawing, addressOf, joined]);
  useEffect(() => {
    const node = drawing.bySlug.get(focus);
    if (node) canvas.current?.reveal(node.slug);
  }, [drawing, focus]);
  const titleOf = (one: string) => drawing.bySlug.get(one)?.title ?? one.replaceAll('-', ' ');
  return (
    <div className="v-near">
      <Head role={role} operation={operation} drawing={drawing} open={joined} />
      <MapTools drawing={drawing} canvas={hasPicture ? canvas : null} onFind={(one, isHere) => (isHere ? onFocus(one) : go(to.role(one)))}>
        {!isWide && (
          <a className="btn" href={addressOf(focus, joined, !isAsked)}>
            {isAsked ? 'Show the lists' : 'Show the map'}
          </a>
        )}
        <MapKey hasMain={false} />
      </MapTools>
      {opened.length > 0 && (
        <ul className="wrapw opened" aria-label="Roles whose neighbours are shown too">
          <li className="note">With the neighbours of</li>
          {opened.map((one) => (
            <li key={one}>
              <a className="btn" href={addressOf(focus === one ? null : focus, toggled(opened, one))} aria-label={`Hide the neighbours of ${titleOf(one)}`}>
                {titleOf(one)} <span aria-hidden="true">×</span>
              </a>
            </li>
          ))}
        </ul>
      )}
      <div className="wrapw map-page">
        {hasPicture && (
          <div className={isAsked ? 'pic whole' : 'pic'} ref={pic}>
            <Map {...{ drawing, title, slug, focus, opened, canvas, onFocus, onClear, onOpen }} />
          </div>
        )}
        <div className="lists">
          <aside className="insp panel" aria-label="Role in focus" key={focus}>
            <Inspector slug={focus} kicker={focus === slug ? 'In the middle' : 'In focus'} focusOf={focusOf} actions={() => <Actions {...{ slug, focus, opened, addressOf }} />} />
            <p className="note help keys">
              <kbd>←</kbd>
              <kbd>↑</kbd>
              <kbd>→</kbd>
              <kbd>↓</kbd> along transitions · <kbd>F</kbd> focus · <kbd>E</kbd> its neighbours · <kbd>Enter</kbd> open · <kbd>Esc</kbd> clear
            </p>
          </aside>
          {/* Without a picture, what is opened stands in lists of its own. */}
          {!hasPicture &&
            [...opened, slug].map((one) =>
              one === focus ? null : (
                <aside key={one} className="insp panel" aria-label={titleOf(one)}>
                  <Inspector slug={one} kicker={one === slug ? 'In the middle' : 'Its neighbours are shown'} focusOf={focusOf} actions={() => null} />
                </aside>
              ),
            )}
        </div>
      </div>
    </div>
  );
}

interface ActionsProps {
  readonly slug: string;
  readonly focus: string;
  readonly opened: readonly string[];
  readonly addressOf: (focus: string | null, open: string | null) => string;
}

/** What can be done with the role in focus. */
function Actions({ slug, focus, opened, addressOf }: ActionsProps) {
  return (
    <>
      <a className="btn primary" href={to.role(focus)}>
        Open the role
      </a>
      {focus !== slug && (
        <>
          <a className="btn" href={addressOf(focus, toggled(opened, focus))}>
            {opened.includes(focus) ? 'Hide its neighbours' : 'Show its neighbours'}
          </a>
          <a className="btn" href={to.neighbourhood(focus)}>
            Put in the middle
          </a>
          <a className="btn quiet" href={addressOf(null, opened.join(',') || null)}>
            Clear
          </a>
        </>
      )}
    </>
  );
}

interface MapProps {
  readonly drawing: Drawing;
  readonly title: string;
  readonly slug: string;
  readonly focus: string;
  readonly opened: readonly string[];
  readonly canvas: RefObject<CanvasHandle | null>;
  readonly onFocus: (slug: string) => void;
  readonly onClear: () => void;
  readonly onOpen: (slug: string) => void;
}

function Map({ drawing, title, slug, focus, opened, canvas, onFocus, onClear, onOpen }: MapProps) {
  const [pointed, setPointed] = useState<string | null>(null);
  const onKey = useMapKeys({ drawing, canvas, onFocus, onClear, onOpen });
  // The role in the middle has its transitions drawn; another is brought out.
  const out = focus === slug ? null : focus;
  return (
    <Canvas drawing={drawing} around={focus} ref={canvas} onKey={onKey}>
      <Picture
        drawing={drawing}
        name={`Around ${title}`}
        focus={out}
        isAll={false}
        opened={opened}
        middle={slug}
        pointed={pointed}
        onPointed={setPointed}
        onChoose={onFocus}
      />
    </Canvas>
  );
}

interface HeadProps {
  readonly role: Role;
  readonly operation: Operation;
  readonly drawing: Drawing;
  readonly open: string | null;
}

function Head({ role, operation, drawing, open }: HeadProps) {
  const { slug, title, advancements, laterals, feeders } = role;
  const line = lineOfRole(role);
  const says = [
    count(advancements.totalCount, 'advancement'),
    count(laterals.totalCount, 'lateral change'),
    count(feeders.totalCount, 'feeder'),
  ];
  return (
    <div className="map-head">
      <div className="wrapw">
        <p className="crumb">
          {line.slug ? <a href={to.track(line.slug, { focus: slug })}>{line.name}</a> : line.name}
          <span aria-hidden="true">/</span>
          <a href={to.role(slug)}>{title}</a>
          <span aria-hidden="true">/</span>
        </p>
        <h1>
          <Bullet line={line} isBig />
          Around {title}
        </h1>
        <p className="small">
          {list(says)}
          {drawing.truncated && `; ${count(drawing.leftOut, 'role')} too many to draw`}
        </p>
        <Tools operation={operation} exported={{ part: 'neighbourhood', parameters: { role: slug, open, limit: LIMIT.neighbourhood } }} />
      </div>
    </div>
  );
}

function Unknown({ slug }: { readonly slug: string }) {
  useTitle('No such role');
  return (
    <div className="wrap stand-alone">
      <h1>No such role</h1>
      <Nothing title={`No role is called “${slug.replaceAll('-', ' ')}”.`}>
        <p>
          Search in the head of the page, or browse <a href={to.tracks()}>the lines</a>.
        </p>
      </Nothing>
    </div>
  );
}

/** An address names a role that there is not, or no more, among those whose neighbours are shown. */
function UnknownOpened({ role: { slug, title }, says }: { readonly role: Role; readonly says: string | undefined }) {
  useTitle(`Around ${title}`);
  return (
    <div className="wrap stand-alone">
      <h1>Around {title}</h1>
      <Nothing title="The address asks for the neighbours of a role that does not exist.">
        {says && <p>{says}</p>}
        <p>
          <a className="btn" href={to.neighbourhood(slug)}>
            Show only those of {title}
          </a>
        </p>
      </Nothing>
    </div>
  );
}
