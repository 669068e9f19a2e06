import assert from 'node:assert/strict';
import { test } from 'node:test';

import { letterOf, othersOf } from './itineraries';

test('letters go on after Z', () => {
  assert.deepEqual([0, 4, 25, 26, 51, 52].map(letterOf), ['A', 'E', 'Z', 'AA', 'AZ', 'BA']);
});

test('of the trade-offs those are added that win where no listed path does, then middle ways', () => {
  const path = (id: string, ...bestAt: string[]) => ({ id, bestAt });
  const all = [path('a', 'MONTHS'), path('b', 'STEPS'), path('c'), path('d', 'STEPS'), path('e'), path('f'), path('g', 'SKILL_GAP')];
  assert.deepEqual(othersOf(all, new Set(['a'])).map(({ id }) => id), ['b', 'c', 'e', 'g']);
  assert.deepEqual(othersOf(all, new Set(['a', 'b', 'g', 'c', 'e', 'f'])), []);
});
