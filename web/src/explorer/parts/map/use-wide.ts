import { useMedia } from '../use-media';

/** Whether there is room for a map; where there is none, lists say the same. */
export function useWide(): boolean {
  return useMedia('(min-width: 901px)');
}
