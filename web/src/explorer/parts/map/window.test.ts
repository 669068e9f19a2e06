import assert from 'node:assert/strict';
import { test } from 'node:test';

import { windowOn, type Rect } from './window';

const frame = { width: 400, height: 300 };
const reach = () => ({ x: 0, y: 0, width: 2000, height: 1000 });
const at = (x: number, y: number): Rect => ({ x, y, width: 80, height: 20 });
const isIn = ({ x, y, k }: { x: number; y: number; k: number }, one: Rect) =>
  one.x >= x && one.y >= y && one.x + one.width <= x + frame.width / k && one.y + one.height <= y + frame.height / k;

test('the map stays where all is in view', () => {
  const now = { x: 100, y: 50, k: 1 };
  assert.deepEqual(windowOn({ frame, reach, now, place: at(200, 100), others: [at(300, 200)], least: 0.6 }), now);
  assert.deepEqual(windowOn({ frame, reach, now, place: at(200, 100), others: [], least: 0.6 }), now);
});

test('it moves no further than it must', () => {
  const shown = windowOn({ frame, reach, now: { x: 0, y: 0, k: 1 }, place: at(600, 100), others: [], least: 0.6 });
  assert.deepEqual(shown, { x: 294, y: 0, k: 1 });
});

test('as many neighbours as fit are shown, and it becomes smaller only where that shows more', () => {
  const now = { x: 0, y: 0, k: 1 };
  const near = [at(500, 40), at(500, 80), at(500, 120), at(740, 60)];
  const same = windowOn({ frame, reach, now, place: at(620, 80), others: near, least: 0.6 });
  assert.equal(same.k, 1);
  assert.ok(near.every((one) => isIn(same, one)) && isIn(same, at(620, 80)), JSON.stringify(same));
  const wide = [at(300, 40), at(300, 80), at(900, 80), at(900, 120)];
  const smaller = windowOn({ frame: { width: 440, height: 300 }, reach, now, place: at(600, 80), others: wide, least: 0.6 });
  assert.ok(smaller.k < 0.7, JSON.stringify(smaller));
  // What cannot be shown is not worth it.
  const apart = [at(0, 900), at(1900, 900)];
  assert.equal(windowOn({ frame, reach, now, place: at(900, 80), others: apart, least: 0.6 }).k, 1);
});

test('a place larger than the frame, or at the edge, is shown as far as can be', () => {
  const now = { x: 0, y: 0, k: 1 };
  const large = windowOn({ frame, reach, now, place: { x: 500, y: 500, width: 900, height: 900 }, others: [], least: 1 });
  assert.ok(large.x > 400 && large.x < 1100, JSON.stringify(large));
  const corner = windowOn({ frame, reach, now, place: at(1915, 975), others: [], least: 1 });
  assert.deepEqual([corner.x, corner.y], [1600, 700]);
});
