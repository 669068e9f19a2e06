import { CompareDocument, HomeDocument, NeighbourhoodDocument, RolePageDocument, TrackMapDocument } from '../generated';
import { LIMIT } from '../parts/map/limits';
import type { Operation } from './answers';
import { operationOf } from './ask';
import type { Place } from './routes';

/** What a view will ask first, where its address says that: so it is asked while the view's file is still on its way. */
export function firstOf(place: Place, parameters: URLSearchParams): Operation[] {
  switch (place.view) {
    case 'home':
      return [operationOf(HomeDocument, {})];
    case 'role':
      return [operationOf(RolePageDocument, { slug: place.slug })];
    case 'compare': {
      const [a, b] = [parameters.get('a'), parameters.get('b')];
      return a && b ? [operationOf(CompareDocument, { a, b })] : [];
    }
    default:
      return [];
  }
}

/** The same, of what is asked with `useAskWhole`. */
export function firstWholeOf(place: Place, parameters: URLSearchParams): Operation[] {
  if (place.view === 'track') return [operationOf(TrackMapDocument, { slug: place.slug, limit: LIMIT.track })];
  if (place.view !== 'neighbourhood' || parameters.has('open')) return [];
  return [operationOf(NeighbourhoodDocument, { slug: place.slug, open: [], limit: LIMIT.neighbourhood })];
}
