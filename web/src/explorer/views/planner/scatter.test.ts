import assert from 'node:assert/strict';
import { test } from 'node:test';

import { scatterOf } from './scatter';

const POINTS = [
  { letter: 'A', months: 96, skills: 35 },
  { letter: 'B', months: 96, skills: 38 },
  { letter: 'C', months: 97, skills: 36 },
  { letter: 'D', months: 97, skills: 36 },
  { letter: 'E', months: 110, skills: 33 },
];

test('the step line joins what is not beaten on both counts', () => {
  const { unbeaten, frontier } = scatterOf(POINTS);
  assert.deepEqual([...unbeaten], ['A', 'E']);
  assert.match(frontier, /^M[\d.]+ [\d.]+H[\d.]+V[\d.]+$/);
});

test('points that would cover one another share a pill', () => {
  const { pills } = scatterOf(POINTS);
  assert.ok(pills.some(({ letters }) => letters.includes('C') && letters.includes('D')));
  assert.deepEqual(pills.flatMap(({ letters }) => letters).sort(), ['A', 'B', 'C', 'D', 'E']);
});

test('later is further right, more to learn is higher, and all stays within', () => {
  const { pills, width, height, xTicks, yTicks } = scatterOf([{ letter: 'A', months: 12, skills: 0 }, { letter: 'B', months: 240, skills: 90 }]);
  const [a, b] = pills;
  assert.ok(a && b && a.x < b.x && a.y > b.y);
  for (const { x, y } of pills) assert.ok(x >= 0 && x <= width && y >= 0 && y <= height);
  assert.ok(xTicks.length >= 2 && yTicks.length >= 2);
});

test('equal paths need an axis too', () => {
  const { pills, unbeaten } = scatterOf([{ letter: 'A', months: 5, skills: 5 }, { letter: 'B', months: 5, skills: 5 }]);
  assert.deepEqual(pills.map(({ letters }) => letters), [['A', 'B']]);
  assert.equal(unbeaten.size, 2);
});
