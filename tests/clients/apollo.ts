// Apollo Client against a running service: node apollo.js SERVICE. Ends with 1 at the first thing that does not work.
import assert from 'node:assert/strict';

import { ApolloClient, ApolloLink, CombinedGraphQLErrors, HttpLink, InMemoryCache } from '@apollo/client';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { relayStylePagination } from '@apollo/client/utilities';
import { filter, firstValueFrom, map } from 'rxjs';

import { address, ASIDE, ok, sha256, STRANDED, watched, WRONG } from './checks.js';
import { OutcomeByIdDocument, PathDocument, ProfileDocument, SearchDocument, TransitionsDocument } from './generated.js';
import type { TransitionsQuery } from './generated.js';
import generated from './possible-types.js';

const { possibleTypes } = generated;
const client = (link: ApolloLink) =>
  new ApolloClient({
    link,
    cache: new InMemoryCache({
      possibleTypes,
      typePolicies: { Role: { fields: { transitions: relayStylePagination(['direction', 'kinds']) } } },
    }),
  });
const plain = client(new HttpLink({ uri: address }));

await query();
await pages();
await unions();
await faults();
await byGet();
await persisted();

async function query() {
  const found = await plain.query({ query: SearchDocument, variables: { text: 'nurse', first: 1 } });
  const node = found.data?.search.edges[0]?.node;
  assert.ok(node?.__typename === 'Role' && node.slug === 'registered-nurses');
  const { data } = await plain.query({ query: ProfileDocument, variables: { by: { slug: node.slug } } });
  assert.equal(data?.role?.category?.landscape?.medianAnnualPay.currency, 'USD');
  // One role, found in two ways, is one entry of the cache.
  assert.equal(data.role.id, node.id);
  assert.deepEqual(Object.keys(plain.cache.extract() as object).filter((key) => key.startsWith('Role:')), [`Role:${node.id}`]);
  ok('a typed query, into the normalised cache');
}

async function pages() {
  const shown = plain.watchQuery({ query: TransitionsDocument, variables: ASIDE });
  const first = await firstValueFrom(shown.pipe(filter(({ dataState }) => dataState === 'complete')));
  let pageInfo = (first.data as TransitionsQuery).role?.transitions.pageInfo;
  let pages = 1;
  while (pageInfo?.hasNextPage && pages < 10) {
    const more = await shown.fetchMore({ variables: { after: pageInfo.endCursor } });
    pageInfo = more.data?.role?.transitions.pageInfo;
    pages += 1;
  }
  // What a page of an application would show in the end: the cache has put the pages together.
  const lists = shown.pipe(map(({ data }) => (data as TransitionsQuery).role!.transitions));
  const list = await firstValueFrom(lists.pipe(filter(({ edges, totalCount }) => edges.length === totalCount)));
  assert.deepEqual([pages, list.edges.length, list.totalCount, list.pageInfo.hasNextPage], [3, 10, 10, false]);
  assert.equal(new Set(list.edges.map(({ node }) => node.id)).size, 10);
  ok('pages through a connection by fetchMore and relayStylePagination');
}

async function unions() {
  const { data } = await plain.query({ query: PathDocument, variables: STRANDED });
  assert.ok(data?.shortestPath?.__typename === 'NoPath');
  assert.equal(data.shortestPath.reason, 'NOTHING_LEADS_OUT');
  assert.match(data.shortestPath.message, /no transition out/);
  ok('reads a NoPath through the union');

  const ids = await Promise.all(
    [STRANDED.from, STRANDED.to].map(async (by) => {
      const { data } = await plain.query({ query: ProfileDocument, variables: { by } });
      assert.ok(data?.role);
      return data.role.id;
    }),
  );
  const byId = await plain.query({ query: OutcomeByIdDocument, variables: { from: ids[0]!, to: ids[1]! } });
  assert.ok(byId.data?.shortestPath?.__typename === 'NoPath' && byId.data.node && 'title' in byId.data.node);
  // Fragments on the union and on the interface match by the generated possible types, also when the cache answers.
  const cached = await plain.query({
    query: OutcomeByIdDocument,
    variables: { from: ids[0]!, to: ids[1]! },
    fetchPolicy: 'cache-only',
  });
  assert.deepEqual(cached.data, byId.data);
  ok('fragments on a union and an interface, by the generated possible types');
}

async function faults() {
  await assert.rejects(
    () => plain.query({ query: PathDocument, variables: WRONG }),
    (error) => {
      assert.ok(CombinedGraphQLErrors.is(error));
      assert.equal(error.errors[0]?.extensions?.code, 'BAD_USER_INPUT');
      assert.equal(error.errors[0]?.extensions?.argument, 'from.slug');
      return true;
    },
  );
  const partial = await plain.query({ query: PathDocument, variables: WRONG, errorPolicy: 'all' });
  assert.deepEqual(partial.data, { shortestPath: null });
  assert.ok(CombinedGraphQLErrors.is(partial.error));
  ok('knows a fault by its code, with and without the rest of the answer');

  // Refused before it is executed: status 400, and a body that the client reads all the same.
  await assert.rejects(
    // @ts-expect-error The types forbid it.
    () => plain.query({ query: ProfileDocument, variables: { by: { slug: 'cashiers', title: 'Cashiers' } } }),
    (error) => CombinedGraphQLErrors.is(error) && error.errors[0]?.extensions?.code === 'BAD_USER_INPUT',
  );
  ok('reads the fault of a request that was refused');
}

async function byGet() {
  const { fetch, sent } = watched();
  const get = client(new HttpLink({ uri: address, fetch, useGETForQueries: true }));
  const { data } = await get.query({ query: PathDocument, variables: STRANDED });
  assert.equal(data?.shortestPath?.__typename, 'NoPath');
  assert.deepEqual(sent, [{ method: 'GET', text: true, hash: false, status: 200 }]);
  ok('queries by GET');
}

async function persisted() {
  const { fetch, sent } = watched();
  const hashed = client(
    ApolloLink.from([
      new PersistedQueryLink({ sha256, useGETForHashedQueries: true }),
      new HttpLink({ uri: address, fetch }),
    ]),
  );
  for (const slug of ['cashiers', 'registered-nurses']) {
    const { data } = await hashed.query({ query: ProfileDocument, variables: { by: { slug } } });
    assert.ok(data?.role);
  }
  assert.deepEqual(sent, [
    { method: 'GET', text: false, hash: true, status: 400 },
    { method: 'POST', text: true, hash: true, status: 200 },
    { method: 'GET', text: false, hash: true, status: 200 },
  ]);
  ok('automatic persisted queries: the text is sent once, then its hash by GET');
}
