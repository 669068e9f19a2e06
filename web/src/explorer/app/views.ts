import type { ComponentType } from 'react';

import type { Place } from './routes';

/** A view; those of no role and no track get an empty slug. */
export type View = ComponentType<{ readonly slug: string }>;

/** Each view is a file of its own, fetched when it is first shown. */
const FILES: Readonly<Record<Place['view'], () => Promise<{ readonly default: View }>>> = {
  home: () => import('../views/home/home'),
  role: () => import('../views/role/role'),
  neighbourhood: () => import('../views/neighbourhood/neighbourhood'),
  paths: () => import('../views/planner/planner'),
  tracks: () => import('../views/tracks/tracks'),
  track: () => import('../views/tracks/track'),
  compare: () => import('../views/compare/compare'),
  nowhere: () => import('../views/nowhere'),
};
const LOADED = new Map<Place['view'], View>();

/** Fetches a view, unless it is here. */
export async function loadView(view: Place['view']): Promise<void> {
  if (!LOADED.has(view)) LOADED.set(view, (await FILES[view]()).default);
}

/** The view, if it has been fetched. */
export function loadedView(view: Place['view']): View | undefined {
  return LOADED.get(view);
}
