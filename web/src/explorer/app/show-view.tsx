import { useEffect, useState } from 'react';

import { Loading } from '../parts/states';
import type { Place } from './routes';
import { loadedView, loadView } from './views';

/**
 * The view of a place, as soon as its file is here. React's `lazy` does the same, but once it has shown that it waits it holds back
 * what comes for 300 ms, lest the page flicker; ours shows nothing at first, so nothing flickers.
 */
export function ShowView({ place }: { readonly place: Place }) {
  const { view } = place;
  const slug = 'slug' in place ? place.slug : '';
  const [arrived, setArrived] = useState<Place['view'] | null>(null);
  const [error, setError] = useState<Error | null>(null);
  const View = loadedView(view);
  const isMissing = !View;
  useEffect(() => {
    if (isMissing) loadView(view).then(() => setArrived(view), setError);
  }, [view, isMissing, arrived]);
  if (error) throw error;
  if (!View) return <Loading what="the page" />;
  // A view's state belongs to its place: the next role begins anew.
  return <View key={`${view} ${slug}`} slug={slug} />;
}
