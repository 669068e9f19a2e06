import { useMedia } from '../../parts/use-media';

/** Whether two columns do not fit. */
export function useNarrow(): boolean {
  return useMedia('(max-width: 1000px)');
}
