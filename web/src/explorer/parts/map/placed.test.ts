import assert from 'node:assert/strict';
import { test } from 'node:test';

import { drawingOfPlaced, type Placed } from './placed';

function role(slug: string) {
  return { slug, title: slug, id: slug, tracks: [{ id: 'h', slug: 'health-science', name: 'Health Science', parent: null }] };
}

function link(from: string, to: string, kind: 'ADVANCEMENT' | 'LATERAL', isDrawn: boolean, percent: number | null) {
  const points = isDrawn ? [{ x: 1, y: 2 }, { x: 3, y: 2 }] : null;
  const payChange = { comparable: percent !== null, percent, bound: null };
  return { kind, months: { total: 14 }, from: { slug: from }, to: { slug: to }, points, transition: { payChange } };
}

const PLACED: Placed = {
  width: 300,
  height: 90,
  truncated: false,
  leftOut: 0,
  columns: [],
  lanes: [{ track: null, y: 0, height: 90 }],
  nodes: [
    { x: 40, y: 50, level: 2, label: ['Nurses'], role: role('a') },
    { x: 140, y: 50, level: 3, label: ['Head', 'Nurses'], role: role('b') },
    { x: 140, y: 80, level: 3, label: ['Others'], role: role('c') },
  ],
  links: [link('a', 'b', 'ADVANCEMENT', true, 12.4), link('b', 'a', 'LATERAL', false, 3), link('c', 'a', 'LATERAL', true, null)],
} as Placed;

test('labels have the room that the service keeps for them', () => {
  const { nodes, links, lanes } = drawingOfPlaced(PLACED, { title: 'T', middle: 'a' });
  const [a, b, c] = nodes;
  // The middle is bold and has no note, the others have one below.
  assert.deepEqual([a?.label.note, b?.label.note, c?.label.note], ['', 'HE · 1 y 2 mo · +12% pay', 'HE · 1 y 2 mo']);
  assert.deepEqual([a?.area.height, b?.area.height, c?.area.height], [19, 49, 34]);
  assert.deepEqual([a?.label.y, b?.label.y], [55, 40]);
  assert.ok(a && a.area.x === 32 && a.area.width > 55 && a.area.width < 75, String(a?.area.width));
  assert.equal(b?.colour, 'var(--line-he)');
  assert.deepEqual(links.map(({ kind, points }) => [kind, points]), [['advancement', [[1, 2], [3, 2]]], ['lateral', null], ['lateral', [[1, 2], [3, 2]]]]);
  assert.deepEqual(lanes, [{ track: null, name: null, x: 0, y: 0, width: 300, height: 90 }]);
});

test('a small track tells the time of each main way up', () => {
  const { nodes } = drawingOfPlaced(PLACED, { title: 'T' });
  assert.deepEqual(nodes.map(({ label }) => label.note), ['', '1 y 2 mo', '']);
});
