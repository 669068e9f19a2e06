import { cacheExchange } from '@urql/exchange-graphcache';
import { Client, fetchExchange, type ClientOptions } from 'urql';

import { EMBEDDED } from '../generated';
import { BASE } from './base';

/** How long an answer may take, in milliseconds. */
const PATIENCE = 20_000;

/** What has no id is kept within what it belongs to; so are roles that are only counted, asked for without theirs. */
const keys = {
  ...Object.fromEntries(EMBEDDED.map((name) => [name, () => null])),
  Role: ({ id }: { id?: unknown }) => (typeof id === 'string' ? id : null),
};

/** Of a union's members the cache takes each for the other as it writes, and finds fields missing: harmless, so not told in development. */
const HARMLESS = /^(Invalid undefined|Heuristic Fragment Matching)/;

/** The service that sent this page. */
const service: Omit<ClientOptions, 'exchanges'> = {
  url: `${BASE}graphql`,
  preferGetMethod: false,
  fetch: (input, init) => {
    const patience = AbortSignal.timeout(PATIENCE);
    return fetch(input, { ...init, signal: init?.signal ? AbortSignal.any([init.signal, patience]) : patience });
  },
};

/** Asks the service, and keeps what it says: the data stand still while a service runs. */
export const client = new Client({
  ...service,
  exchanges: [cacheExchange({ keys, logger: (severity, message) => severity === 'debug' || HARMLESS.test(message) || console.warn(message) }), fetchExchange],
});

/** Asks the service as the text stands, for `useAskWhole`. */
export const wholeClient = new Client({ ...service, exchanges: [fetchExchange] });
