import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { ReachedFragment } from '../../generated';
import { endsOf } from './ends';
import { boundInWords, byPay, linesOf, payBetween, ringsOf, rowsOf } from './reach';
import type { Found } from './use-reach';

interface Given {
  readonly code?: string;
  readonly amount?: number | null;
  readonly bound?: 'EXACT' | 'AT_LEAST';
  readonly year?: number;
  readonly carriedFrom?: string;
  readonly track?: string;
}

function role(slug: string, { code = slug, amount = 50_000, bound = 'EXACT', year = 2024, carriedFrom, track }: Given = {}): ReachedFragment {
  const median = { amount, bound: amount === null ? null : bound, currency: 'USD' };
  const landscape = { year, area: 'United States', medianAnnualPay: median, carriedFrom: carriedFrom === undefined ? null : { code: carriedFrom } };
  const tracks = track === undefined ? [] : [{ id: track, slug: track, name: track, parent: null }];
  return { id: slug, slug, title: slug, level: 3, tracks, category: { id: code, code, landscape } } as unknown as ReachedFragment;
}

function found(slug: string, months: number, given?: Given): Found {
  return { role: role(slug, given), months, steps: 1 };
}

test('pay is compared as the service compares it', () => {
  const cases: [ReachedFragment, ReachedFragment, number | null][] = [
    [role('a'), role('b', { amount: 75_000 }), 50],
    [role('a'), role('b', { amount: 49_999 }), -0],
    [role('a'), role('b', { amount: null }), null],
    [role('a', { amount: null }), role('b'), null],
    [role('a', { amount: 0 }), role('b'), null],
    [role('a', { bound: 'AT_LEAST' }), role('b'), null],
    [role('a', { code: 'x' }), role('b', { code: 'x' }), null],
    [role('a', { carriedFrom: 'x' }), role('b', { code: 'x' }), null],
    [role('a'), role('b', { year: 2023 }), null],
    [role('a'), { ...role('b'), category: null }, null],
  ];
  for (const [from, to, percent] of cases) {
    const pay = payBetween(from, to);
    assert.equal(pay.comparable, percent !== null);
    assert.equal(pay.percent, percent);
  }
  assert.equal(payBetween(role('a'), role('b', { bound: 'AT_LEAST' })).bound, 'AT_LEAST');
});

test('roles within reach stand by year, by raise and by line', () => {
  const all = [found('a', 12, { amount: 40_000, track: 'finance' }), found('b', 13, { track: 'marketing' }), found('c', 24, { amount: null, track: 'finance' }), found('d', 30, { amount: 60_000 })];
  const rows = rowsOf(all, role('x'), false);
  assert.deepEqual(ringsOf(rows).map(({ name, rows: own }) => [name, own.length]), [['Up to 1 year', 1], ['1 to 2 years', 2], ['2 to 3 years', 1]]);
  assert.deepEqual(byPay(rows).map(({ role: { slug } }) => slug), ['d', 'b', 'a', 'c']);
  assert.deepEqual(linesOf(rows).map(({ line, months }) => [line.slug, months]), [['finance', [12, 24]], [null, [30]], ['marketing', [13]]]);
  assert.deepEqual(ringsOf(rowsOf([found('a', 0)], null, false)).map(({ name }) => name), ['Up to 1 year']);
});

test('towards a role one earns what it pays', () => {
  const rows = rowsOf([found('a', 12, { amount: 40_000 })], role('x'), true);
  assert.equal(rows[0]?.pay.percent, 25);
});

test('bounds are years where they are whole', () => {
  assert.deepEqual([12, 60, 18, 0].map(boundInWords), ['1 year', '5 years', '18 months', '0 months']);
});

test('who cannot get there ends on the way', () => {
  const near = [{ slug: 'aside', months: 20 }, { slug: 'last', months: 40 }, { slug: 'later', months: 45 }, { slug: 'sooner', months: 60 }, { slug: 'x', months: 100 }, { slug: 'away', months: 101 }];
  const reached = [found('sooner', 45), found('last', 65), found('later', 65), found('away', 2), found('aside', 95)];
  assert.deepEqual(endsOf(reached, near, 'x').map(({ role: { slug }, left }) => [slug, left]), [['last', 40], ['sooner', 60]]);
  assert.deepEqual(endsOf(reached, near, 'elsewhere'), []);
  assert.deepEqual(endsOf([], near, 'x'), []);
});
