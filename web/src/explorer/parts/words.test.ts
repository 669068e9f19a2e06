import assert from 'node:assert/strict';
import { test } from 'node:test';

import { count, isPlural, list, number, pay, payChange, signed, time, timeAndPay, word, years } from './words';

test('times and numbers are told as the exports tell them', () => {
  assert.deepEqual([0, 11, 12, 35, 120].map(time), ['0 mo', '11 mo', '1 y', '2 y 11 mo', '10 y']);
  assert.deepEqual([count(1, 'role'), count(2, 'role'), count(1234, 'match', 'matches')], ['1 role', '2 roles', '1,234 matches']);
  assert.equal(number(-1234), '−1,234');
  assert.deepEqual([signed(-0.4), signed(-15.2), signed(37.6), signed(4.94, 1)], ['+0', '−15', '+38', '+4.9']);
  assert.deepEqual([years(2024, 2034), years(1998, 2008)], ['2024–34', '1998–2008']);
  assert.equal(list(['a', 'b', 'c']), 'a, b and c');
});

test('pay has its currency before it, and never a nought for what is not known', () => {
  assert.equal(pay({ amount: 93600, bound: 'EXACT', currency: 'USD' }), '$93,600');
  assert.equal(pay({ amount: 239200, bound: 'AT_LEAST', currency: 'USD' }), '$239,200 or more');
  assert.equal(pay({ amount: null }), 'not published');
  assert.equal(payChange({ comparable: true, percent: 37.6, bound: 'EXACT' }), '+38% pay');
  assert.equal(payChange({ comparable: true, percent: -15.2, bound: 'EXACT' }), '−15% pay');
  assert.equal(payChange({ comparable: true, percent: 80, bound: 'AT_LEAST' }), 'at least +80% pay');
  assert.equal(timeAndPay({ total: 35 }, { comparable: false }), '2 y 11 mo · pay not comparable');
});

test('values of enums are words', () => {
  assert.deepEqual([word('BACHELOR'), word('NONE'), word(null), word('NEW_ONE')], ['Bachelor’s degree', 'None', 'not published', 'new one']);
});

test('published titles are plural, editorial ones are not', () => {
  for (const title of ['Registered Nurses', 'Cutters and Trimmers, Hand', 'First-Line Supervisors of Retail Sales Workers', 'Grinding, Lapping, and Buffing Machine Setters, Operators, and Tenders']) {
    assert.ok(isPlural(title), title);
  }
  for (const title of ['PMO Manager', 'Operations Analyst', 'Director of Operations', 'Head of Business Services', 'Boss']) assert.ok(!isPlural(title), title);
});
