import { CompareDocument, HomeDocument, RolePageDocument } from '../generated';
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
