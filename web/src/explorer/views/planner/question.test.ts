import assert from 'node:assert/strict';
import { test } from 'node:test';

import { addressOf, readQuestion } from './question';

function read(search: string) {
  return readQuestion(new URLSearchParams(search));
}

function search(address: string): string {
  return new URL(address, 'http://localhost').search;
}

test('an address is read and written alike', () => {
  for (const one of ['', '?from=a', '?to=b&months=24&line=finance&sort=pay', '?from=a&to=b&by=steps&study=0&more=1&stops=c%2Cd']) {
    const question = read(one);
    assert.equal(search(addressOf(question, { stops: question.stops })), one);
  }
});

test('another question has other paths, and other ends other lines', () => {
  assert.equal(search(addressOf(read('?from=a&to=b&stops=c'), { cost: 'STEPS' })), '?from=a&to=b&by=steps');
  assert.equal(search(addressOf(read('?from=a&line=finance&sort=pay'), { from: 'b' })), '?from=b&sort=pay');
  assert.equal(search(addressOf(read('?from=a&line=finance&sort=pay'), { target: 'b' })), '?from=a&to=b');
  assert.equal(search(addressOf(read('?from=a&to=b'), { target: null })), '?from=a');
});
