import assert from 'node:assert/strict';
import { test } from 'node:test';

import { changesOf, drawnChanges, seriated } from './changes';
import { told, toldOfLine } from './told';
import { byName, heightOf, STRIP, stripOf, xOf } from './strip';

const edges = (...levels: number[]) => levels.map((level) => ({ node: { level } }));
const track = (slug: string, total: number, first: number[], last: number[]) => ({
  slug,
  name: slug.toUpperCase(),
  children: [],
  roles: { totalCount: total, edges: edges(...first) },
  rest: { edges: edges(...last) },
});

test('lines stand by name, each with a stop for every level that has roles', () => {
  const [first, second] = stripOf(byName([track('b', 3, [2, 2, 4], [2, 2, 4]), track('a', 0, [], [])]));
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

/** Lateral changes by level, from `from` to `to`. */
const counted = (from: string, to: string, ...byLevel: [level: number, laterals: number][]) => ({
  from: { slug: from },
  node: { slug: to },
  laterals: byLevel.reduce((sum, [, laterals]) => sum + laterals, 0),
  levels: byLevel.map(([level, laterals]) => ({ level, laterals })),
});

test('changes of both ways count together, and one that is told twice counts once', () => {
  const told = [counted('b', 'a', [2, 3], [4, 9]), counted('a', 'b', [2, 8]), counted('c', 'c', [1, 99]), counted('a', 'c', [1, 40])];
  const changes = changesOf([...told, ...told]);
  assert.deepEqual(changes.map(({ ends, ways, total }) => [...ends, ...ways, total]), [['a', 'c', 40, 0, 40], ['a', 'b', 8, 12, 20]]);
  assert.deepEqual(changes[1]?.levels, [{ level: 2, laterals: 11 }, { level: 4, laterals: 9 }]);
});

/** Numbers that are the same in every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

/** So many tracks, each with changes to some others. */
function network(size: number, seed: number) {
  const next = numbers(seed);
  const tracks = Array.from({ length: size }, (_, at) => track(`t${String(at).padStart(2, '0')}`, 5, [1, 2, 3, 4, 5], [1, 2, 3, 4, 5]));
  const slugs = tracks.map(({ slug }) => slug);
  const pairs = slugs.flatMap((from) => slugs.filter((to) => to !== from && next(3) === 0).map((to) => counted(from, to, [1 + next(5), 1 + next(90)])));
  return { tracks, changes: changesOf(pairs), pairs };
}

test('no line can be moved to where the changes are shorter, and whatever order they are told in, the map is the same', () => {
  for (const [size, seed] of [[2, 1], [5, 2], [9, 3], [16, 4], [16, 5], [40, 6]] as const) {
    const { tracks, changes, pairs } = network(size, seed);
    const cost = (order: readonly { slug: string }[]) => {
      const row = (slug: string) => order.findIndex((one) => one.slug === slug);
      return changes.reduce((sum, { ends, total }) => sum + total * Math.abs(row(ends[0]) - row(ends[1])), 0);
    };
    const order = seriated(tracks, changes);
    assert.deepEqual([...order].map(({ slug }) => slug).sort(), tracks.map(({ slug }) => slug));
    assert.ok(cost(order) <= cost(tracks));
    order.forEach((one, from) => {
      order.forEach((_, to) => assert.ok(cost(order.toSpliced(from, 1).toSpliced(to, 0, one)) >= cost(order), `${size} lines, seed ${seed}: ${from} to ${to}`));
    });
    assert.deepEqual(seriated(tracks, changesOf([...pairs].reverse())), order);
  }
});

test('changes stand where both lines run, at most five rows apart, and none lies on another', () => {
  for (const [size, seed] of [[3, 7], [16, 8], [16, 9], [40, 10]] as const) {
    const { tracks, changes } = network(size, seed);
    const drawn = drawnChanges(stripOf(tracks), changes);
    assert.ok(drawn.length > 0 && drawn.length <= 20);
    for (const { rows, x, y1, y2, isDirect } of drawn) {
      assert.ok(y1 < y2 && rows[1].y - rows[0].y <= 5 * STRIP.row);
      assert.ok(rows.every(({ stops }) => (stops[0]?.x ?? 0) <= x && x <= (stops.at(-1)?.x ?? 0)));
      assert.equal(isDirect, rows[1].y - rows[0].y === STRIP.row);
    }
    for (const one of drawn) {
      assert.ok(drawn.every((other) => other === one || other.x !== one.x || other.y2 < one.y1 || one.y2 < other.y1), `seed ${seed}`);
    }
  }
});

test('a change stands at the level with the most, where there is one that both lines have', () => {
  const rows = stripOf([track('a', 2, [1, 2], [1, 2]), track('b', 2, [2, 3], [2, 3]), track('c', 1, [5], [5])]);
  const both = changesOf([counted('a', 'b', [1, 70], [2, 60]), counted('a', 'c', [1, 999])]);
  const [one, ...more] = drawnChanges(rows, both);
  assert.deepEqual([one?.level, one?.x, one?.width, more.length], [2, xOf(2), 3.5, 0]);
  assert.deepEqual(drawnChanges(rows, changesOf([counted('a', 'gone', [2, 5])])), []);
});

test('a change is told in words, from either line', () => {
  const rows = stripOf([track('a', 2, [1, 2], [1, 2]), track('b', 1, [1], [1]), track('c', 1, [1], [1])]);
  const drawn = drawnChanges(rows, changesOf([counted('a', 'b', [1, 2]), counted('b', 'a', [1, 2]), counted('c', 'b', [1, 9])]));
  const words = drawn.map((one) => told(one)).sort();
  assert.deepEqual(words, [
    'A and B: 4 lateral changes, 2 each way, most at level 1',
    'B and C: 9 lateral changes, 9 one way and 0 the other, most at level 1',
  ]);
  const lines = rows.map((row) => toldOfLine(row, drawn));
  assert.deepEqual(lines, ['2 roles: 1 at level 1, 1 at level 2; changes to and from B', '1 role: 1 at level 1; changes to and from C and A', '1 role: 1 at level 1; changes to and from B']);
});

test('there may be no lines at all', () => {
  assert.deepEqual([stripOf([]), seriated([], []), drawnChanges([], [])], [[], [], []]);
  assert.ok(heightOf(0) > 0);
});
