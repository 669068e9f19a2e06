import assert from 'node:assert/strict';
import { test } from 'node:test';

import { routeOf, type RouteStep } from './route';
import { widthOf, wrapped } from '../../parts/text-width';

function step(title: string, study: number, experience: number, settlingIn = 0, kind: RouteStep['kind'] = 'ADVANCEMENT'): RouteStep {
  return { title, kind, months: { total: study + experience + settlingIn, study, experience, training: 0, settlingIn } };
}

test('time runs across to scale', () => {
  const { stops, ticks, isToScale, segments } = routeOf('Nursing Assistants', [step('Registered Nurses', 36, 0), step('Medical and Health Services Managers', 0, 60)]);
  assert.ok(isToScale);
  assert.deepEqual(stops.map(({ x }) => x), [26, 314, 794]);
  assert.deepEqual(ticks[0], { x: 26, months: 0 });
  assert.equal(ticks.at(-1)?.months, 96);
  assert.deepEqual(segments.map(({ parts }) => parts.map(({ name, months }) => [name, months])), [[['study', 36]], [['experience', 60]]]);
  assert.deepEqual(stops.map(({ label }) => label.anchor), ['start', 'middle', 'end']);
});

test('the parts of a step fill it', () => {
  const [segment] = routeOf('A', [step('B', 6, 6, 12)]).segments;
  const parts = segment?.parts ?? [];
  assert.deepEqual(parts.map(({ name, label }) => [name, label]), [['study', 'study 6 mo'], ['experience', 'experience 6 mo'], ['settling in', 'settling in 1 y']]);
  const last = parts.at(-1);
  assert.ok(last && Math.abs(last.x + last.width - 793.2) < 0.2);
});

test('short steps are drawn wide enough for a stop, and the axis says so', () => {
  const { stops, isToScale, ticks } = routeOf('A', [step('B', 0, 1), step('C', 0, 1), step('D', 0, 200)]);
  assert.ok(!isToScale);
  for (const [index, { x }] of stops.entries()) assert.ok(index === 0 || x - (stops[index - 1]?.x ?? 0) >= 32);
  assert.equal(ticks.at(-1)?.months, 202);
  assert.ok(ticks.every(({ x }, index) => index === 0 || x > (ticks[index - 1]?.x ?? 0)));
});

test('no title covers another or a leader, however many and long they are', () => {
  const long = 'Secretaries and Administrative Assistants, Except Legal, Medical, and Executive';
  for (const months of [[12, 12], [3, 40, 5, 60], [10, 10, 10, 10, 10, 10, 10, 10], [2, 2, 2, 90, 2, 2, 2], [0]]) {
    const route = routeOf('Cashiers', months.map((own, index) => step(index % 2 === 0 ? long : 'Human Resources Managers', 0, own)));
    const boxes = route.stops.map(({ x, y, label: { lines, x: at, anchor, tier } }) => {
      const width = Math.max(0, ...lines.map((line) => widthOf(line, 14)));
      const from = anchor === 'start' ? at : anchor === 'end' ? at - width : at - width / 2;
      return { from, to: from + width, y, x, hasLeader: tier > 0, isEmpty: lines.length === 0 };
    });
    for (const one of boxes.filter(({ isEmpty }) => !isEmpty)) {
      assert.ok(one.from >= 0 && one.to <= route.width, `${months}`);
      for (const other of boxes.filter((box) => box !== one && !box.isEmpty)) {
        if (one.y === other.y) assert.ok(one.to <= other.from || other.to <= one.from, `${months}: titles meet`);
        if (one.hasLeader && one.y < other.y) assert.ok(one.x < other.from || one.x > other.to, `${months}: a leader meets a title`);
      }
    }
    assert.ok(!boxes[0]?.isEmpty && !boxes.at(-1)?.isEmpty);
  }
});

test('a title moves aside or up before its stop shows a number', () => {
  const steps = [31, 12, 45, 66, 44].map((months) => step('Receptionists and Information Clerks', 0, months));
  const { stops } = routeOf('Cashiers', steps);
  assert.ok(stops.every(({ label }) => label.lines.length > 0));
});

test('the same path is drawn alike', () => {
  const steps = [step('B', 5, 7, 3), step('C', 0, 9, 1, 'LATERAL')];
  assert.deepEqual(routeOf('A', steps), routeOf('A', structuredClone(steps)));
});

test('titles break at spaces and end in an ellipsis where they are cut', () => {
  assert.deepEqual(wrapped('Medical and Health Services Managers', 14, 170, 2), ['Medical and Health', 'Services Managers']);
  const [, second] = wrapped('First-Line Supervisors of Office and Administrative Support Workers', 14, 170, 2);
  assert.match(second ?? '', /…$/);
  assert.ok(widthOf(second ?? '', 14) <= 170);
  assert.deepEqual(wrapped('Nurses', 14, 170, 2), ['Nurses']);
});
