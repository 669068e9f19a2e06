import assert from 'node:assert/strict';
import { test } from 'node:test';

import { drawingOf, type MapLink, type MapNode } from '../../parts/map/drawing';
import { factsOf } from './facts';

function node(slug: string): MapNode {
  return { slug, title: slug.toUpperCase(), level: 1, colour: '', x: 0, y: 0, area: { x: 0, y: 0, width: 1, height: 1 }, label: { lines: [], note: '', x: 0, y: 0 } };
}

function link(from: string, to: string, kind: MapLink['kind'], isDrawn = false): MapLink {
  return { from, to, kind, months: 1, points: isDrawn ? [] : null };
}

test('a list tells what the picture shows of a role', () => {
  const links = [link('a', 'b', 'advancement', true), link('b', 'c', 'advancement'), link('b', 'd', 'lateral', true), link('d', 'b', 'lateral')];
  const nodes = ['a', 'b', 'c', 'd', 'e'].map(node);
  const drawing = drawingOf({ title: '', width: 9, height: 9, truncated: false, leftOut: 0, columns: [], lanes: [], nodes, links });
  assert.equal(factsOf(drawing, 'b'), 'Main way up from A; change with D; in all 1 advancement and 1 lateral change');
  assert.equal(factsOf(drawing, 'd'), 'Change with B; in all 1 lateral change');
  assert.equal(factsOf(drawing, 'e'), '');
});
