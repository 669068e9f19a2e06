import { useSyncExternalStore } from 'react';

const NARROW = '(max-width: 1000px)';

/** Whether two columns do not fit. */
export function useNarrow(): boolean {
  return useSyncExternalStore(
    (listener) => {
      const query = matchMedia(NARROW);
      query.addEventListener('change', listener);
      return () => query.removeEventListener('change', listener);
    },
    () => matchMedia(NARROW).matches,
  );
}
