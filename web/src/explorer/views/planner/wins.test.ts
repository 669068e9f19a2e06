import assert from 'node:assert/strict';
import { test } from 'node:test';

import { toldOf, type Measures } from './wins';

const PATH: Measures = { months: 60, steps: 3, study: 24, experience: 24, skillsToGain: 20, skillGapPoints: 300, laterals: 1, changes: 1 };

function told(...paths: readonly Partial<Measures>[]) {
  return toldOf(paths.map((path) => ({ ...PATH, ...path })));
}

test('all that are equally good have won, unless that is more than half', () => {
  assert.deepEqual(told({ months: 50 }, { months: 50 }, {}, {}).map(({ wins }) => wins), [['fastest'], ['fastest'], [], []]);
  assert.deepEqual(told({ months: 50 }, { months: 50 }, {}).map(({ wins }) => wins), [[], [], []]);
  assert.deepEqual(told({}, {}).map(({ wins }) => wins), [[], []]);
});

test('the number of new skills and what there is to learn are two things', () => {
  const [a, b, c] = told({ skillsToGain: 10, skillGapPoints: 200 }, { skillsToGain: 12 }, { skillsToGain: 14 });
  assert.deepEqual([a?.wins, b?.wins, c?.wins], [['least to learn'], [], []]);
  const [d, e] = told({ skillsToGain: 10 }, { skillGapPoints: 200 });
  assert.deepEqual([d?.wins, e?.wins], [['fewest new skills'], ['least to learn']]);
});

test('without study is more than with the least', () => {
  assert.deepEqual(told({}, { study: 0 }, {}, { study: 12 })[1]?.wins, ['no study']);
});

test('what wins nothing says in what it differs, and nothing where it is behind in all', () => {
  const paths = told({ months: 50, steps: 2 }, { laterals: 0 }, { skillsToGain: 19, skillGapPoints: 290 }, { study: 12 }, {}, { experience: 12 });
  assert.deepEqual(paths.map(({ wins, differs }) => differs ?? wins.join()), ['fastest,fewest steps', 'only steps up', 'least to learn', 'least study', '', '1 y less experience than A']);
  const more = told({ months: 50, steps: 2 }, { skillsToGain: 18, skillGapPoints: 200 }, { skillsToGain: 19, study: 20 });
  assert.deepEqual(more[2], { wins: ['least study'], differs: null });
  assert.equal(told({ months: 50, steps: 2 }, { skillsToGain: 15, skillGapPoints: 200 }, { skillsToGain: 19, steps: 4 }, {})[2]?.differs, '1 new skill fewer than A');
});

test('while better ones may come only the best by the order of the list is named', () => {
  const paths = [{ ...PATH, months: 50 }, { ...PATH, steps: 2 }, PATH];
  assert.deepEqual(toldOf(paths, false, 'fastest').map(({ wins }) => wins), [['fastest'], [], []]);
});
