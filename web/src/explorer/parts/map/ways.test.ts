import assert from 'node:assert/strict';
import { test } from 'node:test';

import { drawingOf, type MapLink, type MapNode } from './drawing';
import { columnsOf, cut, everyWay, tipsOf, waysOf } from './ways';

function node(slug: string, x: number, y: number, level = 1): MapNode {
  const area = { x: x - 8, y: y - 9, width: 88, height: 18 };
  return { slug, title: slug, level, colour: 'line-he', x, y, area, label: { lines: [slug], note: '', x: x + 12, y: y + 5 } };
}

function link(from: string, to: string, kind: MapLink['kind']): MapLink {
  return { from, to, kind, months: 12, points: null };
}

const NODES = [node('a', 40, 100), node('b', 240, 40, 2), node('c', 240, 160, 2), node('d', 440, 100, 3)];
const drawing = (links: readonly MapLink[]) =>
  drawingOf({ title: '', width: 600, height: 200, truncated: false, leftOut: 0, nodes: NODES, links, columns: [], lanes: [] });

test('lines are level, upright or at 45 degrees, from the role in focus to the other', () => {
  const links = [link('b', 'd', 'advancement'), link('a', 'b', 'advancement'), link('b', 'c', 'lateral'), link('c', 'b', 'lateral')];
  const drawn = drawing(links);
  const focus = drawn.bySlug.get('b');
  assert.ok(focus);
  const ways = waysOf(drawn, focus, columnsOf(drawn));
  // A lateral change both ways is one line.
  assert.deepEqual(ways.map(({ link }) => `${link.from} ${link.to}`), ['b d', 'b c', 'a b']);
  for (const { points } of ways) {
    points.slice(1).forEach(([x, y], index) => {
      const [dx, dy] = [Math.abs(x - (points[index]?.[0] ?? 0)), Math.abs(y - (points[index]?.[1] ?? 0))];
      assert.ok(dx === 0 || dy === 0 || dx === dy, `${dx} ${dy}`);
    });
  }
  assert.deepEqual(ways[0]?.points.at(-1), [432, 100]);
  assert.deepEqual(ways[0]?.tip, { at: [432, 100], isLeft: false });
  // Of a feeder the arrow is at the role in focus.
  assert.deepEqual(ways[2]?.tip, { at: [232, 40], isLeft: false });
  assert.equal(ways[1]?.tip, null);
});

test('corners are cut, and what coincides is dropped', () => {
  assert.deepEqual(cut([[0, 0], [20, 0], [20, 20]]), [[0, 0], [16, 0], [20, 4], [20, 20]]);
  assert.deepEqual(cut([[0, 0], [0, 0], [9, 0]]), [[0, 0], [9, 0]]);
  assert.equal(tipsOf([{ at: [9, 5], isLeft: false }, { at: [9, 5], isLeft: false }], 10), 'M-1 -2L9 5L-1 12Z');
});

test('what transitions share is drawn once', () => {
  const { advancement, lateral } = everyWay(drawing([link('a', 'b', 'advancement'), link('a', 'c', 'advancement'), link('a', 'd', 'advancement')]));
  assert.equal(lateral, '');
  // The row of the first role, from its label to the last stop.
  assert.equal(advancement.match(/M\S+ 100H/g)?.length, 1);
  assert.ok(advancement.includes('M124 100H432'), advancement);
});
