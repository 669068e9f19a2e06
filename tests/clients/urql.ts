// urql against a running service: node urql.js SERVICE SCHEMA. Ends with 1 at the first thing that does not work.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

import { Client, fetchExchange } from '@urql/core';
import type { ClientOptions, OperationResult } from '@urql/core';
import { cacheExchange } from '@urql/exchange-graphcache';
import { relayPagination } from '@urql/exchange-graphcache/extras';
import { persistedExchange } from '@urql/exchange-persisted';
import { buildSchema, introspectionFromSchema, isObjectType } from 'graphql';

import { address, ASIDE, ok, STRANDED, watched, WRONG } from './checks.js';
import { OutcomeByIdDocument, PathDocument, ProfileDocument, SearchDocument, TransitionsDocument } from './generated.js';
import type { TransitionsQuery } from './generated.js';

const schema = buildSchema(readFileSync(process.argv[3]!, 'utf8'));
const options = (more: Partial<ClientOptions> = {}): ClientOptions => ({
  url: address,
  preferGetMethod: false,
  exchanges: [cache(), fetchExchange],
  ...more,
});
const complaints: string[] = [];
for (const level of ['warn', 'error'] as const) console[level] = (text) => complaints.push(String(text));
const plain = new Client(options());

await query();
await pages();
await unions();
await faults();
await byGet();
await persisted();
assert.deepEqual(complaints, []);
ok('nothing is complained of');

/** The normalised cache, which knows the schema: what has no id is a part of what it stands in. */
function cache() {
  const objects = Object.values(schema.getTypeMap()).filter(isObjectType);
  const parts = objects.filter((type) => !type.getFields().id && type !== schema.getQueryType() && !type.name.startsWith('__'));
  return cacheExchange({
    schema: introspectionFromSchema(schema),
    keys: Object.fromEntries(parts.map(({ name }) => [name, () => null])),
    resolvers: { Role: { transitions: relayPagination() } },
  });
}

async function query() {
  const found = await plain.query(SearchDocument, { text: 'nurse', first: 1 });
  const node = found.data?.search.edges[0]?.node;
  assert.ok(node?.__typename === 'Role' && node.slug === 'registered-nurses', String(found.error));
  const { data } = await plain.query(ProfileDocument, { by: { slug: node.slug } });
  assert.equal(data?.role?.category?.landscape?.medianAnnualPay.currency, 'USD');
  assert.equal(data?.role?.id, node.id);
  ok('a typed query, into the normalised cache');
}

async function pages() {
  let after: string | null = null;
  const lengths: number[] = [];
  const ids = new Set<string>();
  for (let number = 1; number < 10; number++) {
    const page: OperationResult<TransitionsQuery> = await plain.query(TransitionsDocument, { ...ASIDE, after });
    assert.ok(page.data?.role, String(page.error));
    const { edges, pageInfo, totalCount } = page.data.role.transitions;
    lengths.push(edges.length);
    for (const { node } of edges) ids.add(node.id);
    if (!pageInfo.hasNextPage) {
      assert.equal(ids.size, totalCount);
      break;
    }
    after = pageInfo.endCursor;
  }
  // The cache puts the pages together.
  assert.deepEqual(lengths, [4, 8, 10]);
  ok('pages through a connection by relayPagination');
}

async function unions() {
  const { data } = await plain.query(PathDocument, STRANDED);
  assert.ok(data?.shortestPath?.__typename === 'NoPath');
  assert.equal(data.shortestPath.reason, 'NOTHING_LEADS_OUT');
  assert.match(data.shortestPath.message, /no transition out/);
  ok('reads a NoPath through the union');

  const ids: string[] = [];
  for (const by of [STRANDED.from, STRANDED.to]) {
    const { data } = await plain.query(ProfileDocument, { by });
    assert.ok(data?.role);
    ids.push(data.role.id);
  }
  const variables = { from: ids[0]!, to: ids[1]! };
  const byId = await plain.query(OutcomeByIdDocument, variables);
  assert.ok(byId.data?.shortestPath?.__typename === 'NoPath' && byId.data.node && 'title' in byId.data.node);
  const cached = await plain.query(OutcomeByIdDocument, variables, { requestPolicy: 'cache-only' });
  assert.deepEqual(cached.data, byId.data);
  ok('fragments on a union and an interface, by the schema');
}

async function faults() {
  // The cache lets nothing through of a field that has a fault; without it the rest of the answer comes too.
  for (const client of [plain, new Client(options({ exchanges: [fetchExchange] }))]) {
    const { data, error } = await client.query(PathDocument, WRONG);
    assert.equal(error?.graphQLErrors[0]?.extensions.code, 'BAD_USER_INPUT');
    assert.equal(error.graphQLErrors[0].extensions.argument, 'from.slug');
    if (client !== plain) assert.deepEqual(data, { shortestPath: null });
  }
  ok('knows a fault by its code, with and without the rest of the answer');

  // Refused before it is executed: status 400, and a body that the client reads all the same.
  // @ts-expect-error The types forbid it.
  const refused = await plain.query(ProfileDocument, { by: { slug: 'cashiers', title: 'Cashiers' } });
  assert.equal(refused.error?.graphQLErrors[0]?.extensions.code, 'BAD_USER_INPUT');
  ok('reads the fault of a request that was refused');
}

async function byGet() {
  const { fetch, sent } = watched();
  const get = new Client(options({ fetch, preferGetMethod: true }));
  const { data } = await get.query(PathDocument, STRANDED);
  assert.equal(data?.shortestPath?.__typename, 'NoPath');
  assert.deepEqual(sent, [{ method: 'GET', text: true, hash: false, status: 200 }]);
  ok('queries by GET');
}

async function persisted() {
  const { fetch, sent } = watched();
  const exchanges = [cache(), persistedExchange({ preferGetForPersistedQueries: true }), fetchExchange];
  const hashed = new Client(options({ fetch, exchanges }));
  for (const slug of ['cashiers', 'registered-nurses']) {
    const { data, error } = await hashed.query(ProfileDocument, { by: { slug } });
    assert.ok(data?.role, String(error));
  }
  assert.deepEqual(sent, [
    { method: 'GET', text: false, hash: true, status: 400 },
    { method: 'GET', text: true, hash: true, status: 200 },
    { method: 'GET', text: false, hash: true, status: 200 },
  ]);
  ok('automatic persisted queries: the text is sent once, then its hash by GET');
}
