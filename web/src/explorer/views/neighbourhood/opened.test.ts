import assert from 'node:assert/strict';
import { test } from 'node:test';

import { MOST, openedOf, toggled } from './opened';

test('roles are opened and closed in the address', () => {
  assert.deepEqual(openedOf(null), []);
  assert.deepEqual(openedOf(' a,b,,a'), ['a', 'b']);
  assert.equal(toggled(['a'], 'b'), 'a,b');
  assert.equal(toggled(['a', 'b'], 'a'), 'b');
  assert.equal(toggled(['a'], 'a'), null);
  const many = Array.from({ length: MOST }, (_, index) => `r${index}`);
  assert.equal(toggled(many, 'x')?.split(',').length, MOST);
});
