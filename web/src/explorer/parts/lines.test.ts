import assert from 'node:assert/strict';
import { test } from 'node:test';

import { lineOf, lineOfRole } from './lines';

const cluster = { slug: 'business-management-administration', name: 'Business Management & Administration', parent: null };
const editorial = { slug: 'business-operations', name: 'Business Operations', parent: cluster, children: [{}] };

test('a pathway is on the line of its cluster', () => {
  const line = lineOf({ slug: 'business-information-management', name: 'Business Information Management', parent: cluster, children: [] });
  assert.deepEqual(line, { code: 'BM', colour: 'var(--line-bm)', name: cluster.name, slug: cluster.slug });
});

test('a track with tracks within it is a line of its own, in the colour of its cluster', () => {
  const own = { code: 'BO', colour: 'var(--line-bm)', name: 'Business Operations', slug: 'business-operations' };
  assert.deepEqual(lineOf(editorial), own);
  assert.deepEqual(lineOfRole({ tracks: [{ slug: 'projects', name: 'Projects', parent: editorial }] }), own);
});

test('a role that stands in such a track itself is on its line', () => {
  assert.equal(lineOfRole({ tracks: [editorial] }).slug, 'business-operations');
  assert.equal(lineOfRole({ tracks: [{ ...editorial, children: [] }] }).slug, cluster.slug);
});

test('other tracks take their initials, and roles without a track have none', () => {
  assert.equal(lineOf({ slug: 'sea', name: 'Sea' }).code, 'SE');
  assert.equal(lineOf({ slug: 'oer', name: 'Ökonomie & Recht' }).code, 'ÖR');
  assert.deepEqual([lineOfRole({ tracks: [] }).code, lineOfRole({ tracks: [] }).slug], ['–', null]);
});
