// Documents made of other documents by a seeded change each, so that the corpus holds what no person thought of.
import { Kind, Lexer, Source, TokenKind, parse, print, visit } from 'graphql';
import { judge } from './judge.js';

/** How many mutations are kept of every kind, valid ones and others. */
const VALID = 20;
const INVALID = 20;

/** Mutations of the valid ones among `fixtures`. */
export function mutations(schema, fixtures, seed) {
  const random = numbers(seed);
  const bases = fixtures.filter(({ verdict, ours, escaped }) => verdict === 'valid' && !ours && !escaped);
  const words = vocabulary(schema);
  const seen = new Set(fixtures.map(({ text }) => text));
  const kept = [];
  for (const [kind, change] of Object.entries(CHANGES)) {
    let valid = 0;
    let invalid = 0;
    for (let attempt = 0; attempt < 300 && valid + invalid < VALID + INVALID; attempt += 1) {
      const base = random.pick(bases);
      const text = change(base.text, { random, words, bases });
      if (text === null || seen.has(text)) continue;
      const { verdict, ours } = judge(schema, text);
      if (verdict === 'valid' ? valid >= VALID : invalid >= INVALID) continue;
      if (verdict === 'valid') valid += 1;
      else invalid += 1;
      seen.add(text);
      const title = `${kind}: ${base.title}`;
      kept.push({ verdict, title, ours, escaped: false, text });
    }
  }
  return kept;
}

/** Every change takes a text and gives another, or null where there is nothing to change. */
const CHANGES = {
  'a token less': (text, { random }) => splice(text, random, (token) => [token, '']),
  'a token twice': (text, { random }) => splice(text, random, (token) => [token, `${written(text, token)} ${written(text, token)}`]),
  'another word': (text, { random, words }) =>
    splice(text, random, (token) => [token, random.pick(words)], (token) => token.kind === TokenKind.NAME),
  'another value': (text, { random, words }) =>
    changed(text, random, isValue, () => parseValueOf(random, words)),
  'a selection twice': (text, { random, words }) =>
    changed(text, random, isSelectionSet, (set) => {
      const selection = random.pick(set.selections);
      return { ...set, selections: [...set.selections, twin(selection, random, words)] };
    }),
  'a selection of another document': (text, { random, bases }) => {
    const other = nodes(random.pick(bases).text, isSelectionSet);
    const inserted = random.pick(random.pick(other).selections);
    return changed(text, random, isSelectionSet, (set) => ({ ...set, selections: [...set.selections, inserted] }));
  },
  'selections in an inline fragment': (text, { random }) =>
    changed(text, random, isSelectionSet, (set) => {
      const condition = random.pick(['', ...COMPOSITE]);
      const inline = {
        kind: Kind.INLINE_FRAGMENT,
        typeCondition: condition ? { kind: Kind.NAMED_TYPE, name: name(condition) } : undefined,
        selectionSet: set,
      };
      return { kind: Kind.SELECTION_SET, selections: [inline] };
    }),
  'arguments in another order': (text, { random }) =>
    changed(text, random, (node) => node.arguments?.length > 1, (node) => ({ ...node, arguments: [...node.arguments].reverse() })),
  'an argument less': (text, { random }) =>
    changed(text, random, (node) => node.arguments?.length > 0, (node) => {
      const dropped = random.pick(node.arguments);
      return { ...node, arguments: node.arguments.filter((argument) => argument !== dropped) };
    }),
  'a variable in place of a value': (text, { random }) => {
    const type = random.pick(INPUTS);
    let done = false;
    const document = changedDocument(text, random, isValue, () => {
      done = true;
      return { kind: Kind.VARIABLE, name: name('mutated') };
    });
    if (!done) return null;
    return print(
      visit(document, {
        OperationDefinition: (node) => ({
          ...node,
          variableDefinitions: [...(node.variableDefinitions ?? []), ...declared(`$mutated: ${type}`)],
        }),
      }),
    );
  },
  'another type of a variable': (text, { random }) =>
    changed(text, random, (node) => node.kind === Kind.VARIABLE_DEFINITION, (node) => ({
      ...node,
      type: declared(`$x: ${random.pick(INPUTS)}`)[0].type,
    })),
  'another default of a variable': (text, { random, words }) =>
    changed(text, random, (node) => node.kind === Kind.VARIABLE_DEFINITION, (node) => ({
      ...node,
      defaultValue: random.below(4) === 0 ? undefined : parseValueOf(random, words),
    })),
  'a directive more': (text, { random }) =>
    changed(text, random, (node) => node.directives !== undefined, (node) => ({
      ...node,
      directives: [...node.directives, ...parse(`{ a ${random.pick(DIRECTIVES)} }`).definitions[0].selectionSet.selections[0].directives],
    })),
  'two documents': (text, { bases, random }) => `${text}\n${random.pick(bases).text}`,
};

const COMPOSITE = ['Query', 'Node', 'Role', 'Track', 'Skill', 'Transition', 'SearchResult', 'PathOutcome', 'RoleEdge'];
const INPUTS = [
  'Int', 'Int!', 'Int = 2', 'String', 'String!', 'String = "a"', 'String! = "a"', 'ID', 'ID!', 'ID = 4', 'Boolean!', '[ID!]!', '[Int!]',
  'RoleBy', 'RoleBy!', 'RoleFilter', '[TransitionKind!]', 'TransitionKind!', 'TransitionKind = LATERAL', 'CodeInput!', 'SkillBy!',
];
const DIRECTIVES = [
  '@skip(if: true)', '@skip(if: false)', '@include(if: true)', '@include(if: null)', '@include', '@deprecated', '@skip(if: $b)', '@skipp(if: true)',
];
const VALUES = [
  'null', 'true', '0', '-1', '2147483647', '2147483648', '1.0', '"a"', '""', '"""b"""', '[]', '{}', '[1]', '["a"]', '[null]', '[LATERAL]',
  'LATERAL', 'MONTHS', '{slug: "a"}', '{id: 1}', '{slug: "a", id: "b"}', '{slug: null}', '{levels: [1, 2]}', '{levels: 1}', '{field: PAY}',
  '{scheme: "s", value: "v"}', '{code: {scheme: "s", value: "v"}}', '$first', '$undeclared',
];

const isValue = (node) => [Kind.ARGUMENT, Kind.OBJECT_FIELD].includes(node.kind) && 'value';
const isSelectionSet = (node) => node.kind === Kind.SELECTION_SET;
const name = (value) => ({ kind: Kind.NAME, value });
const declared = (text) => parse(`query (${text}) { a }`).definitions[0].variableDefinitions;

function parseValueOf(random, words) {
  const text = random.below(6) === 0 ? random.pick(words) : random.pick(VALUES);
  const constant = parse(`{ a(b: ${text}) }`).definitions[0].selectionSet.selections[0];
  return constant.arguments[0].value;
}

/** The selection again, somewhat otherwise. */
function twin(selection, random, words) {
  if (selection.kind !== Kind.FIELD) return selection;
  switch (random.below(4)) {
    case 0:
      return { ...selection, alias: name(random.pick(words)) };
    case 1:
      return { ...selection, name: name(random.pick(words)), alias: name((selection.alias ?? selection.name).value) };
    case 2:
      return { ...selection, arguments: [...selection.arguments].reverse() };
    default:
      return { ...selection, arguments: selection.arguments.map((argument) => ({ ...argument, value: parseValueOf(random, words) })) };
  }
}

/** All nodes of a document that are wanted. */
function nodes(text, wanted) {
  const found = [];
  visit(parse(text), {
    enter(node) {
      if (wanted(node)) found.push(node);
    },
  });
  return found;
}

/** One node of the document changed; where `wanted` names a member, that member. */
function changedDocument(text, random, wanted, change) {
  const count = nodes(text, wanted).length;
  if (count === 0) return null;
  const chosen = random.below(count);
  let index = -1;
  return visit(parse(text), {
    leave(node) {
      const member = wanted(node);
      if (!member) return undefined;
      index += 1;
      if (index !== chosen) return undefined;
      return member === true ? change(node) : { ...node, [member]: change(node[member]) };
    },
  });
}

function changed(text, random, wanted, change) {
  const document = changedDocument(text, random, wanted, change);
  return document && print(document);
}

/** The text with one token replaced. */
function splice(text, random, change, wanted = () => true) {
  const lexer = new Lexer(new Source(text));
  const tokens = [];
  while (lexer.advance().kind !== TokenKind.EOF) if (wanted(lexer.token)) tokens.push(lexer.token);
  if (tokens.length === 0) return null;
  const [token, replacement] = change(random.pick(tokens));
  return text.slice(0, token.start) + replacement + text.slice(token.end);
}

const written = (text, token) => text.slice(token.start, token.end);

/** Names that a document may use. */
function vocabulary(schema) {
  const words = new Set(['__typename', 'on', 'true', 'null']);
  for (const type of Object.values(schema.getTypeMap())) {
    words.add(type.name);
    for (const field of Object.values(type.getFields?.() ?? {})) {
      words.add(field.name);
      for (const argument of field.args ?? []) words.add(argument.name);
    }
    for (const value of type.getValues?.() ?? []) words.add(value.name);
  }
  return [...words].sort();
}

/** Numbers that look random, the same for the same seed (a linear congruential generator, its upper bits). */
function numbers(seed) {
  let state = BigInt(seed);
  const below = (bound) => {
    state = (state * 6_364_136_223_846_793_005n + 1_442_695_040_888_963_407n) & 0xffff_ffff_ffff_ffffn;
    return Number((state >> 33n) % BigInt(bound));
  };
  return { below, pick: (list) => list[below(list.length)] };
}
