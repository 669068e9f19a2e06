import assert from 'node:assert/strict';
import { test } from 'node:test';

import { drawingOf, type MapLink, type MapNode } from './drawing';
import { everyWay } from './every-way';
import { Passages } from './passages';
import { cut, tipsOf, waysOf } from './ways';

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
  const ways = waysOf(drawn, focus, new Passages(drawn));
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

test('a line goes around the labels of a column that it passes', () => {
  // The second stands right in the way from the first to the last.
  const nodes = [node('a', 40, 100), node('b', 240, 100, 2), node('c', 240, 124, 2), node('d', 440, 100, 3)];
  const links = [link('a', 'd', 'advancement'), link('a', 'd', 'lateral')];
  const drawn = drawingOf({ title: '', width: 600, height: 200, truncated: false, leftOut: 0, nodes, links, columns: [], lanes: [] });
  const passages = new Passages(drawn);
  const focus = drawn.bySlug.get('a');
  assert.ok(focus);
  for (const { points } of waysOf(drawn, focus, passages)) {
    points.slice(1).forEach(([x, y], index) => {
      const [fromX, fromY] = points[index] ?? [x, y];
      const isThrough = y === fromY && Math.max(x, fromX) > 245 && Math.min(x, fromX) < 300;
      for (const { area } of [nodes[1], nodes[2]].flatMap((one) => one ?? [])) {
        assert.ok(!isThrough || y < area.y + 2 || y > area.y + area.height - 2, `${y} is within ${area.y}`);
      }
    });
  }
  const [up, aside] = [passages.from(focus, 'advancement'), passages.from(focus, 'lateral')];
  assert.ok(Math.abs((up[1] ?? 0) - (aside[1] ?? 0)) >= 4, 'the kinds pass apart');
  // What is in nobody's way goes straight on.
  assert.equal(new Passages({ nodes: [node('a', 40, 100), node('b', 240, 60)], height: 200 }).from(focus, 'advancement')[1], 100);
});

test('what transitions share is drawn once', () => {
  const squares = everyWay(drawing([link('a', 'b', 'advancement'), link('a', 'c', 'advancement'), link('a', 'd', 'advancement'), link('b', 'c', 'lateral'), link('c', 'b', 'lateral')]));
  const all = squares.map(({ advancement }) => advancement).join('');
  // The row of the first role, from its label to the last stop, cut where squares end.
  assert.deepEqual(all.match(/M\S+ 100H\S+?(?=M|$)/g), ['M124 100H252', 'M252 100H432']);
  // A change both ways is one line: one upright.
  assert.equal(squares.map(({ lateral }) => lateral).join('').match(/V/g)?.length, 1);
});
