// No text of the picture of a path touches another, on paths as they are.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { time } from '../../parts/words';
import { routeOf, type Route } from './route';
import { LABEL } from './route-labels';
import { SAMPLES } from './route-samples';
import { widthOf } from '../../parts/text-width';

interface Box {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly top: number;
  readonly foot: number;
}

function box(text: string, size: number, x: number, base: number, anchor: 'start' | 'middle' | 'end'): Box {
  const width = widthOf(text, size);
  const from = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { text, from, to: from + width, top: base - size * 0.75, foot: base + size * 0.25 };
}

/** Every text as the picture sets it. */
function textsOf({ stops, segments, ticks, bar, axis }: Route): Box[] {
  return [
    ...stops.flatMap(({ label: { lines, x, anchor }, y }) => lines.map((line, at) => box(line, LABEL.size, x, y - (lines.length - 1 - at) * LABEL.line, anchor))),
    ...segments.flatMap(({ parts }) => parts.filter(({ label }) => label !== '').map(({ label, x, width }) => box(label, 12, x + width / 2, bar - 5, 'middle'))),
    ...ticks.map(({ x, months }) => box(months === 0 ? 'now' : time(months), 12, x, axis + 22, 'middle')),
  ];
}

function meet(one: Box, other: Box): boolean {
  return one.from < other.to && other.from < one.to && one.top < other.foot && other.top < one.foot;
}

test('no text touches another, a leader or the line', () => {
  for (const { origin, steps } of SAMPLES) {
    const route = routeOf(origin, steps);
    const texts = textsOf(route);
    const where = `${origin} to ${steps.at(-1)?.title}`;
    for (const [index, one] of texts.entries()) {
      assert.ok(one.from >= -14 && one.to <= route.width + 14, `${where}: ${one.text} leaves the picture`);
      for (const other of texts.slice(index + 1)) assert.ok(!meet(one, other), `${where}: ${one.text} and ${other.text}`);
      for (const { x, y, label } of route.stops) {
        if (label.tier === 0) continue;
        assert.ok(!meet(one, { text: '', from: x - 1, to: x + 1, top: y + 6, foot: route.y - 14 }), `${where}: ${one.text} and the leader of ${label.lines.join(' ')}`);
      }
    }
  }
});

test('up to nine steps every stop has its name, and it stands above its stop', () => {
  for (const { origin, steps } of SAMPLES) {
    const { stops } = routeOf(origin, steps);
    const names = stops.filter(({ label }) => label.lines.length > 0);
    if (steps.length <= 9) assert.equal(names.length, stops.length, `${origin} to ${steps.at(-1)?.title}`);
    for (const { x, label } of names) {
      const [from, to] = extentOf(label);
      assert.ok(from <= x && to >= x, `${label.lines.join(' ')} stands beside its stop`);
    }
  }
});

function extentOf({ lines, x, anchor }: Route['stops'][number]['label']): [number, number] {
  const width = Math.max(...lines.map((line) => widthOf(line, LABEL.size)));
  const from = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return [from, from + width];
}
