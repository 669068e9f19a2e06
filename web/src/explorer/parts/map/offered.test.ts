import assert from 'node:assert/strict';
import { test } from 'node:test';

import { offeredOf } from './offered';

test('what stands on the map is offered first, then a few others', () => {
  const isHere = (one: number) => one % 2 === 0;
  assert.deepEqual(offeredOf([1, 2, 3, 4], isHere), [2, 4, 1, 3]);
  const many = Array.from({ length: 40 }, (_, at) => at);
  assert.deepEqual(offeredOf(many, isHere), [0, 2, 4, 6, 8, 1, 3, 5]);
  assert.deepEqual(offeredOf(many, () => true), [0, 1, 2, 3, 4, 5, 6, 7]);
  assert.deepEqual(offeredOf([1, 3, 5, 7, 9, 11, 13, 15, 17], isHere), [1, 3, 5, 7, 9, 11, 13, 15]);
  assert.deepEqual(offeredOf([], isHere), []);
});
