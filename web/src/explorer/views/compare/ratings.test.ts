import assert from 'node:assert/strict';
import { test } from 'node:test';

import { compareRatings, isLopsided } from './ratings';

const ratings = (of: Record<string, [number, number | null]>) => ({
  edges: Object.entries(of).map(([slug, [importance, level]]) => ({ importance, level, node: { slug, name: slug } })),
});

test('differences of five points and more are told, the largest first', () => {
  const a = ratings({ biology: [60, 20], writing: [60, 50], repair: [60, 70], speaking: [60, 40] });
  const b = ratings({ biology: [60, 80], writing: [60, 55], repair: [60, 50], speaking: [60, 44] });
  const { moreInA, moreInB, alike } = compareRatings(a, b);
  assert.deepEqual(moreInB.map(({ slug }) => slug), ['biology', 'writing']);
  assert.deepEqual(moreInA.map(({ slug }) => slug), ['repair']);
  assert.deepEqual(alike.map(({ slug }) => slug), ['speaking']);
});

test('what one role does not rate has no level there; what is essential to neither is left out', () => {
  const compared = compareRatings(ratings({ art: [50, 40], trivia: [49, 90], sums: [70, null] }), ratings({ trivia: [10, 5], law: [80, 60] }));
  assert.deepEqual([compared.moreInA, compared.moreInB, compared.alike], [[], [], []]);
  assert.deepEqual([compared.onlyA, compared.onlyB], [['art'], ['law']]);
});

test('a side with less than a third is not set beside the other', () => {
  assert.deepEqual([isLopsided(1, 19), isLopsided(19, 1), isLopsided(0, 1), isLopsided(6, 18), isLopsided(0, 0)], [true, true, true, false, false]);
});
