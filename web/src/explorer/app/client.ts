import { cacheExchange } from '@urql/exchange-graphcache';
import { Client, fetchExchange } from 'urql';

import { EMBEDDED } from '../generated';
import { BASE } from './base';

/** How long an answer may take, in milliseconds. */
const PATIENCE = 20_000;

/** Asks the service that sent this page, and keeps what it says: the data stand still while a service runs. */
export const client = new Client({
  url: `${BASE}graphql`,
  preferGetMethod: false,
  exchanges: [cacheExchange({ keys: Object.fromEntries(EMBEDDED.map((name) => [name, () => null])) }), fetchExchange],
  fetch: (input, init) => {
    const patience = AbortSignal.timeout(PATIENCE);
    return fetch(input, { ...init, signal: init?.signal ? AbortSignal.any([init.signal, patience]) : patience });
  },
});
