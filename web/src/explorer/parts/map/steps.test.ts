import assert from 'node:assert/strict';
import { test } from 'node:test';

import { drawingOf, type MapNode } from './drawing';
import { stepFrom, type Direction } from './steps';

function node(slug: string, x: number, y: number): MapNode {
  return { slug, title: slug, level: 1, colour: '', x, y, area: { x, y, width: 9, height: 9 }, label: { lines: [slug], note: '', x, y } };
}

const file = { title: '', width: 9, height: 9, truncated: false, leftOut: 0, columns: [], lanes: [] };
const advancement = { kind: 'advancement', months: 1, points: null } as const;

test('arrows go along transitions first, then to the nearest stop', () => {
  const nodes = [node('a', 0, 0), node('near', 100, 0), node('joined', 300, 20), node('below', 0, 50)];
  const drawing = drawingOf({ ...file, nodes, links: [{ from: 'a', to: 'joined', ...advancement }] });
  const step = (from: string, direction: Direction) => {
    const node = drawing.bySlug.get(from);
    return node ? stepFrom(drawing, node, direction)?.slug : undefined;
  };
  assert.equal(step('a', 'ArrowRight'), 'joined');
  assert.equal(step('joined', 'ArrowLeft'), 'a');
  assert.equal(step('near', 'ArrowRight'), 'joined');
  // A transition that leads down as well as to the right is one in both directions.
  assert.equal(step('a', 'ArrowDown'), 'joined');
  assert.equal(step('near', 'ArrowDown'), 'below');
  assert.equal(step('a', 'ArrowUp'), undefined);
});
