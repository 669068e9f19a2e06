import assert from 'node:assert/strict';
import { test } from 'node:test';

import { spansOf } from './spans';

test('what was typed is found at the beginnings of words', () => {
  assert.deepEqual(spansOf('Research Project Coordinator', ['project coord']), [[9, 22]]);
  assert.deepEqual(spansOf('Registered Nurse (RN)', ['rn']), [[18, 20]]);
  assert.deepEqual(spansOf('Registered Nurses', ['nurs', 'reg']), [[0, 3], [11, 15]]);
  assert.equal(spansOf('Registered Nurses', ['gister']), null);
  assert.equal(spansOf('İstanbul', ['i']), null);
});
