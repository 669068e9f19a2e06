import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { MapNode } from '../../parts/map/drawing';
import { lanesOf } from './lanes';
import { countsOf } from './level-counts';

function node(title: string, level: number, y: number): MapNode {
  const slug = title.toLowerCase();
  return { slug, title, level, colour: '', x: 0, y, area: { x: 0, y, width: 1, height: 1 }, label: { lines: [], note: '', x: 0, y } };
}

test('a role stands in the lane in which it is drawn', () => {
  const lane = (track: string | null, y: number) => ({ track, name: track, x: 0, y, width: 9, height: 100 });
  const lanes = lanesOf({ title: 'Line', lanes: [lane('care', 0), lane(null, 112)], nodes: [node('C', 2, 20), node('A', 2, 60), node('B', 1, 60), node('Z', 1, 130)] });
  const told = lanes.map(({ name, roles, levels }) => [name, roles, levels.map(({ level, nodes }) => `${level}:${nodes.map(({ title }) => title).join('')}`).join(' ')]);
  assert.deepEqual(told, [['care', 3, '1:B 2:AC'], ['On no pathway', 1, '1:Z']]);
});

test('levels are counted once where two pages overlap', () => {
  const levels = (...all: number[]) => all.map((level) => ({ node: { level } }));
  assert.deepEqual(countsOf({ roles: { totalCount: 4, edges: levels(1, 2, 2) }, rest: { edges: levels(2, 2, 5) } }), [
    { level: 1, roles: 1 },
    { level: 2, roles: 2 },
    { level: 5, roles: 1 },
  ]);
});
