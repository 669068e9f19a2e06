import assert from 'node:assert/strict';
import { test } from 'node:test';

import { parse, validate, buildSchema, print } from 'graphql';

import { together } from './documents';

const schema = buildSchema('type Role { id: ID! title: String! next(first: Int, kind: String): [Role!]! } type Query { role(slug: String!): Role }');
const line = 'fragment Line on Role {\n  id\n}';
/** As the generated texts are indented. */
const one = { text: `query One($slug: String!) {\n  role(slug: $slug) {\n    ...Line\n  }\n}\n    ${line}`, variables: { slug: 'a' } };
const other = { text: `query Other($slug: String!) {\n  role(slug: $slug) {\n    title\n    ...Line\n  }\n}\n    ${line}`, variables: { slug: 'a' } };

/** A document that is valid, as GraphQL itself prints it. */
function checked(text: string): string {
  const document = parse(text);
  assert.deepEqual(validate(schema, document).map(String), []);
  return print(document);
}

test('one operation stays what it is', () => {
  assert.deepEqual(together([one]), { text: one.text.replace('\n    fragment', '\n\nfragment'), variables: one.variables, name: null });
  assert.deepEqual(together([{ text: '{ role(slug: "a") { id } }', variables: {} }]).text, '{ role(slug: "a") { id } }');
});

test('operations share their fragments and equal variables, and the first is named', () => {
  const { text, variables, name } = together([one, other, one]);
  assert.equal(checked(text).match(/^(query|fragment)/gm)?.join(), 'query,query,fragment');
  assert.deepEqual([variables, name], [{ slug: 'a' }, 'One']);
});

test('variables of another value are numbered, in the operation that has them', () => {
  const { text, variables } = together([one, { ...other, variables: { slug: 'b' } }]);
  assert.match(checked(text), /query Other\(\$slug2: String!\) \{\n {2}role\(slug: \$slug2\)/);
  assert.deepEqual(variables, { slug: 'a', slug2: 'b' });
});

test('the same operation for other variables is an operation of its own', () => {
  const { text, variables } = together([one, { ...one, variables: { slug: 'b' } }, { ...one, variables: { slug: 'c' } }]);
  assert.deepEqual(checked(text).match(/query \w+/g), ['query One', 'query One2', 'query One3']);
  assert.deepEqual(variables, { slug: 'a', slug2: 'b', slug3: 'c' });
});

test('a variable that is not given does not get the value of another operation', () => {
  const kinds = (name: string, given: Record<string, unknown>) => ({
    text: `query ${name}($slug: String!, $kind: String) {\n  role(slug: $slug) {\n    next(kind: $kind) {\n      id\n    }\n  }\n}`,
    variables: { slug: 'a', ...given },
  });
  for (const [given, later] of [[{ kind: 'up' }, {}], [{}, { kind: 'up' }]] as const) {
    const { text, variables } = together([kinds('A', given), kinds('B', later)]);
    const names = [...checked(text).matchAll(/next\(kind: \$(\w+)\)/g)].map(([, name = '']) => name);
    assert.deepEqual(names.map((name) => variables[name]), [given, later].map((of) => ('kind' in of ? of.kind : undefined)));
  }
});

test('fragments that use a numbered variable, and those that spread them, are copied', () => {
  const of = (name: string, first: number) => ({
    text: `query ${name}($n: Int, $n2: Int) {\n  role(slug: "a") {\n    ...Outer\n    also: next(first: $n2) {\n      id\n    }\n  }\n}\n    fragment Outer on Role {\n  ...Inner\n}\n    fragment Inner on Role {\n  next(first: $n) {\n    id\n  }\n}`,
    variables: { n: first, n2: 7 },
  });
  const { text, variables } = together([of('A', 1), of('B', 2)]);
  const printed = checked(text);
  assert.deepEqual(printed.match(/^fragment \w+/gm), ['fragment Outer', 'fragment Inner', 'fragment Outer2', 'fragment Inner2']);
  assert.match(printed, /fragment Inner2 on Role \{\n {2}next\(first: \$n3\)/);
  assert.match(printed, /query B\(\$n3: Int, \$n2: Int\)/);
  assert.deepEqual(variables, { n: 1, n2: 7, n3: 2 });
});

test('operations without names cannot share a document', () => {
  assert.throws(() => together([one, { text: '{ role(slug: "a") { id } }', variables: {} }]), /need names/);
});
