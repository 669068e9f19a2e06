import { useMemo, useSyncExternalStore, type MouseEvent } from 'react';

import { isOurs } from './routes';

const CHANGED = 'career-graph:address';

/** Goes to an address of the explorer. `replace` for what should not be a step of its own, such as a changed condition. */
export function go(href: string, { replace = false } = {}): void {
  const url = new URL(href, location.href);
  const isElsewhere = url.pathname !== location.pathname;
  if (replace) history.replaceState(null, '', url);
  else if (url.href !== location.href) history.pushState(null, '', url);
  dispatchEvent(new Event(CHANGED));
  if (url.hash) document.getElementById(url.hash.slice(1))?.scrollIntoView();
  else if (isElsewhere) scrollTo(0, 0);
}

/**
 * Follows links to the explorer's own pages without loading the page anew. One handler at the root does it for every `a`, those in
 * pictures too; what the browser should do itself (new tabs, downloads, files, fragments) is left to it.
 */
export function follow(event: MouseEvent): void {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  const href = link?.getAttribute('href');
  if (!link || !href || href.startsWith('#') || link.getAttribute('target') || link.hasAttribute('download')) return;
  const url = new URL(href, location.href);
  if (!isOurs(url)) return;
  event.preventDefault();
  go(url.href);
}

function subscribe(listener: () => void): () => void {
  addEventListener('popstate', listener);
  addEventListener(CHANGED, listener);
  return () => {
    removeEventListener('popstate', listener);
    removeEventListener(CHANGED, listener);
  };
}

/** The path of the address. */
export function usePathname(): string {
  return useSyncExternalStore(subscribe, () => location.pathname);
}

/** The parameters of the address. */
export function useParameters(): URLSearchParams {
  const search = useSyncExternalStore(subscribe, () => location.search);
  return useMemo(() => new URLSearchParams(search), [search]);
}
