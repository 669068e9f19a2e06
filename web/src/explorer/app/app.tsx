import { useEffect, useRef } from 'react';

import { ErrorBoundary } from '../parts/error-boundary';
import { Footer } from './footer';
import { follow, usePathname } from './history';
import { placeOf } from './routes';
import { ShowView } from './show-view';
import { useArrival } from './title';
import { Top } from './top';

/** The explorer: head, view, foot. */
export function App() {
  const pathname = usePathname();
  const place = placeOf(pathname);
  const arrival = useArrival(pathname);
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
          <ShowView place={place} />
        </ErrorBoundary>
      </main>
      <Footer />
      <p className="vh" role="status">
        {arrival}
      </p>
    </div>
  );
}
