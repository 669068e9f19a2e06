import { useSyncExternalStore } from 'react';

/** From here on there is room for a map; below, lists say the same. */
const query = matchMedia('(min-width: 901px)');

function subscribe(listener: () => void): () => void {
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

/** Whether there is room for a map. */
export function useWide(): boolean {
  return useSyncExternalStore(subscribe, () => query.matches);
}
