// Introspection by graphql-js: node introspection.js SERVICE SCHEMA. Clients and tools build the schema from its answer.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

import { buildClientSchema, buildSchema, getIntrospectionQuery, lexicographicSortSchema, printSchema, validateSchema } from 'graphql';
import type { GraphQLSchema } from 'graphql';

import { address, ok } from './checks.js';

const query = getIntrospectionQuery({
  directiveIsRepeatable: true,
  inputValueDeprecation: true,
  oneOf: true,
  schemaDescription: true,
  specifiedByUrl: true,
});
const response = await fetch(address, {
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify({ query }),
});
const { data, errors } = (await response.json()) as { data: Parameters<typeof buildClientSchema>[0]; errors?: unknown };
assert.equal(errors, undefined);
const introspected = buildClientSchema(data);
assert.deepEqual(validateSchema(introspected), []);
const written = (schema: GraphQLSchema) => printSchema(lexicographicSortSchema(schema)).split('\n');
assert.deepEqual(written(introspected), written(buildSchema(readFileSync(process.argv[3]!, 'utf8'))));
ok('introspection tells the schema that schema.graphql tells');
