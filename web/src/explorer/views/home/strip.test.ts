import assert from 'node:assert/strict';
import { test } from 'node:test';

import { heightOf, stripOf, xOf } from './strip';

const edges = (...levels: number[]) => levels.map((level) => ({ node: { level } }));
const track = (slug: string, total: number, first: number[], last: number[]) => ({
  slug,
  name: slug.toUpperCase(),
  children: [],
  roles: { totalCount: total, edges: edges(...first) },
  rest: { edges: edges(...last) },
});

test('lines stand by name, each with a stop for every level that has roles', () => {
  const [first, second] = stripOf([track('b', 3, [2, 2, 4], [2, 2, 4]), track('a', 0, [], [])]);
  assert.deepEqual([first?.slug, first?.stops.length, second?.slug], ['a', 0, 'b']);
  assert.deepEqual(second?.stops.map(({ level, roles, x }) => [level, roles, x]), [[2, 2, xOf(2)], [4, 1, xOf(4)]]);
  assert.ok((second?.y ?? 0) < heightOf(2));
});

test('roles that stand on both pages count once', () => {
  const [row] = stripOf([track('a', 5, [1, 1, 1], [1, 5, 5])]);
  assert.deepEqual(row?.stops.map(({ level, roles }) => [level, roles]), [[1, 3], [5, 2]]);
});

test('long names break once, and no letter is lost', () => {
  const name = 'Science, Technology, Engineering & Mathematics';
  const [row] = stripOf([{ ...track('st', 1, [1], [1]), name }]);
  assert.equal(row?.label.length, 2);
  assert.equal(row?.label.join(' '), name);
});
