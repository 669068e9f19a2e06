import assert from 'node:assert/strict';
import { test } from 'node:test';

import { binOf, binsOf, CHART, shareBelow, xOf } from './distribution';

test('every category is in one bin, those beyond the ends in the outermost', () => {
  const bins = binsOf([-99, -20, -19.9, 0, 1.9, 2, 35.9, 36, 99]);
  assert.equal(bins.reduce((sum, { categories }) => sum + categories, 0), 9);
  assert.deepEqual([bins[0]?.categories, bins.at(-1)?.categories, bins[binOf(0)]?.categories], [3, 3, 2]);
  assert.equal(bins[binOf(2)]?.from, 2);
});

test('changes stand where their bin does', () => {
  assert.ok(xOf(-99) === CHART.first && xOf(99) <= CHART.width);
  assert.ok(xOf(5.6) > xOf(4) && xOf(5.6) < xOf(6));
});

test('the share of those below is in whole percent', () => {
  assert.deepEqual([shareBelow([], 1), shareBelow([1, 2, 3], 3), shareBelow([1, 2, 3], 0)], [0, 66, 0]);
});
