import { lazy, Suspense, useEffect, useRef, type ReactNode } from 'react';

import { ErrorBoundary } from '../parts/error-boundary';
import { Loading } from '../parts/states';
import { Footer } from './footer';
import { follow, usePathname } from './history';
import { placeOf, type Place } from './routes';
import { Top } from './top';

// Each view is a file of its own, fetched when it is first shown.
const Home = lazy(() => import('../views/home/home'));
const RoleView = lazy(() => import('../views/role/role'));
const Neighbourhood = lazy(() => import('../views/neighbourhood/neighbourhood'));
const Planner = lazy(() => import('../views/planner/planner'));
const Tracks = lazy(() => import('../views/tracks/tracks'));
const TrackView = lazy(() => import('../views/tracks/track'));
const Compare = lazy(() => import('../views/compare/compare'));
const Nowhere = lazy(() => import('../views/nowhere'));

/** The explorer: head, view, foot. */
export function App() {
  const pathname = usePathname();
  const place = placeOf(pathname);
  const main = useRef<HTMLElement>(null);
  const shown = useRef(pathname);
  // Whoever follows a link with a keyboard or a screen reader goes on from the new view.
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    main.current?.focus({ preventScroll: true });
  }, [pathname]);
  return (
    <div onClick={follow}>
      <a className="skip" href="#main">
        Skip to content
      </a>
      <Top view={place.view} />
      <main id="main" ref={main} tabIndex={-1}>
        <ErrorBoundary key={pathname}>
          <Suspense fallback={<Loading what="the page" />}>{viewOf(place)}</Suspense>
        </ErrorBoundary>
      </main>
      <Footer />
    </div>
  );
}

/** A view's state belongs to its place: the next role begins anew. */
function viewOf(place: Place): ReactNode {
  switch (place.view) {
    case 'home':
      return <Home />;
    case 'role':
      return <RoleView key={place.slug} slug={place.slug} />;
    case 'neighbourhood':
      return <Neighbourhood key={place.slug} slug={place.slug} />;
    case 'paths':
      return <Planner />;
    case 'tracks':
      return <Tracks />;
    case 'track':
      return <TrackView key={place.slug} slug={place.slug} />;
    case 'compare':
      return <Compare />;
    case 'nowhere':
      return <Nowhere />;
  }
}
