// The built script lies in `assets/` below the root of the site, wherever a proxy has put that; in development the root is `/`.
const script = import.meta.url;

/** The path of the site's root, with the slash at its end. */
export const BASE = import.meta.env.DEV ? '/' : new URL('..', script).pathname;
