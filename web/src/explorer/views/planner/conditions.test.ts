import assert from 'node:assert/strict';
import { test } from 'node:test';

import { chipsOf, conditionParameters, constraintsOf, fromConstraints, NO_CONDITIONS, readConditions, type Conditions } from './conditions';

const ALL: Conditions = {
  kinds: ['ADVANCEMENT'],
  maxSteps: 5,
  maxMonths: 60,
  maxStudyMonths: 0,
  maxLateral: 2,
  minPayRatio: 1,
  avoidDeclining: true,
  via: ['b', 'a'],
  viaInOrder: false,
  avoid: ['c'],
  tracks: ['finance', 'marketing'],
  minEvidence: 'PUBLISHED',
};

function addressed(conditions: Conditions): URLSearchParams {
  const given = Object.entries(conditionParameters(conditions)).flatMap(([name, value]) => (value === null ? [] : [[name, value]]));
  return new URLSearchParams(given);
}

test('an address holds every condition', () => {
  assert.deepEqual(readConditions(addressed(ALL)), ALL);
  assert.equal(String(addressed(NO_CONDITIONS)), '');
  assert.deepEqual(readConditions(new URLSearchParams()), NO_CONDITIONS);
});

test('what an address says amiss is not taken for a condition, and limits are kept', () => {
  const given = readConditions(new URLSearchParams('study=x&steps=0&months=9999&pay=much&only=down&via=,a,,a,&evidence=hearsay&shrinking=yes'));
  assert.deepEqual(given, { ...NO_CONDITIONS, maxSteps: 1, maxMonths: 1200, via: ['a'] });
});

test('the API is asked for what is given, and its relaxations are read back', () => {
  assert.equal(constraintsOf(NO_CONDITIONS), undefined);
  assert.deepEqual(constraintsOf({ ...NO_CONDITIONS, maxStudyMonths: 0 }), { maxStudyMonths: 0 });
  assert.deepEqual(fromConstraints(JSON.parse(JSON.stringify(constraintsOf(ALL)))), ALL);
  assert.deepEqual(fromConstraints({}), NO_CONDITIONS);
  assert.deepEqual(fromConstraints(null), NO_CONDITIONS);
});

test('each chip removes its own condition and no other', () => {
  const chips = chipsOf(ALL);
  assert.deepEqual(
    chips.map(({ text, named }) => (named ? `${text} ${named.slug}` : text)),
    ['no study', 'at most 5 y', 'at most 5 steps', 'only steps up', 'at most 2 lateral changes', 'no pay cut', 'no shrinking fields', 'via b', 'via a', 'in any order', 'not via c', 'within finance', 'within marketing', 'evidence at least published'],
  );
  assert.deepEqual(chips.find(({ named }) => named?.slug === 'b')?.without, { ...ALL, via: ['a'] });
  let left: Conditions = ALL;
  for (let [first] = chipsOf(left); first; [first] = chipsOf(left)) left = first.without;
  assert.deepEqual(left, { ...NO_CONDITIONS, viaInOrder: left.viaInOrder });
});
