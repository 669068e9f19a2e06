import assert from 'node:assert/strict';
import { test } from 'node:test';

import { commonOf } from './common';

const step = (slug: string, months: number) => ({ role: { slug, title: slug.toUpperCase() }, kind: 'LATERAL' as const, months });

test('what both have a step to, the quickest first', () => {
  const found = commonOf([step('c', 9), step('only-a', 1), step('b', 5), step('a', 5)], [step('a', 5), step('b', 5), step('c', 0), step('only-b', 1)]);
  assert.deepEqual(found.map(({ role }) => role.slug), ['c', 'a', 'b']);
  assert.deepEqual([found[0]?.a.months, found[0]?.b.months], [9, 0]);
  assert.deepEqual(commonOf([], [step('a', 1)]), []);
});
