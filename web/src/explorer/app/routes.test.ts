import assert from 'node:assert/strict';
import { test } from 'node:test';

import { BASE } from './base';
import { placeOf, to } from './routes';

test('what an address is made for, it leads to', () => {
  assert.deepEqual(placeOf(to.home()), { view: 'home' });
  assert.deepEqual(placeOf(to.role('a b/c')), { view: 'role', slug: 'a b/c' });
  assert.deepEqual(placeOf(`${to.role('x')}/`), { view: 'role', slug: 'x' });
  assert.deepEqual(placeOf(to.neighbourhood('x')), { view: 'neighbourhood', slug: 'x' });
  assert.deepEqual(placeOf(to.paths()), { view: 'paths' });
  assert.deepEqual(placeOf(to.tracks()), { view: 'tracks' });
  assert.deepEqual(placeOf(to.track('x')), { view: 'track', slug: 'x' });
  assert.deepEqual(placeOf(to.compare()), { view: 'compare' });
});

test('what is no view is not taken for one', () => {
  for (const path of ['graphiql', 'schema.graphql', 'export/path.svg', 'roles', 'paths/x', 'roles/x/y', 'roles/x/neighbourhood/y', 'tracks/x/y']) {
    assert.deepEqual(placeOf(BASE + path), { view: 'nowhere' }, path);
  }
  assert.deepEqual(placeOf(`${BASE}roles/%E0%A4%A`), { view: 'role', slug: '%E0%A4%A' });
});

test('parameters without a value are left out', () => {
  assert.equal(to.compare({ a: 'x', b: null }), `${BASE}compare?a=x`);
  assert.equal(to.paths({ from: 'a&b', to: '' }), `${BASE}paths?from=a%26b`);
  assert.equal(to.export('ladder', 'svg', { role: 'x' }), `${BASE}export/ladder.svg?role=x`);
});
