import type { Operation } from './answers';

/** Operations as one document. */
export interface Document extends Operation {
  /** The operation to run first; null where there is one only. */
  readonly name: string | null;
}

/** Where a definition begins: each stands on lines of its own. */
const BEGINNING = /^\s*(?=(?:query|mutation|subscription|fragment)\s+\w)/gm;
const NAME = /^(?:query|mutation|subscription|fragment)\s+(\w+)/;
/** Only where it is declared a variable is followed by a colon. */
const DECLARED = /\$(\w+)\s*:/g;

/**
 * One document with all these operations, each fragment once, and their variables. All operations of a document get the same
 * variables: so what means different things under one name (a variable, a fragment, an operation) is numbered from the second on.
 */
export function together(operations: readonly Operation[]): Document {
  const [first] = operations;
  if (!first) throw new Error('A document needs an operation.');
  if (operations.length === 1) return { text: definitionsOf(first.text).join('\n\n'), variables: first.variables, name: null };
  const values = new Map<string, unknown>();
  const texts = new Map<string, string>();
  for (const { text, variables } of operations) {
    for (const definition of apart(withVariables(definitionsOf(text), variables, values), texts)) texts.set(nameOf(definition), definition);
  }
  const isFragment = (definition: string) => definition.startsWith('fragment');
  const all = [...texts.values()];
  const asked = all.filter((definition) => !isFragment(definition));
  return {
    text: [...asked, ...all.filter(isFragment)].join('\n\n'),
    variables: Object.fromEntries([...values].filter(([, value]) => value !== undefined)),
    name: asked.length > 1 ? nameOf(asked[0] ?? '') : null,
  };
}

function definitionsOf(text: string): string[] {
  return text.split(BEGINNING).map((definition) => definition.trim()).filter((definition) => definition !== '');
}

/** The definitions with variables that have no other value among those before. One that is not given must not get one either. */
function withVariables(definitions: readonly string[], given: Operation['variables'], values: Map<string, unknown>): string[] {
  const declared = definitions.flatMap((definition) => [...definition.matchAll(DECLARED)].map(([, name = '']) => name));
  let all = [...definitions];
  for (const name of declared) {
    const same = (other: unknown) => JSON.stringify(other) === JSON.stringify(given[name]);
    const free = freeName(name, (one) => (one !== name && declared.includes(one)) || (values.has(one) && !same(values.get(one))));
    values.set(free, given[name]);
    if (free !== name) all = all.map((definition) => definition.replaceAll(new RegExp(`\\$${name}\\b`, 'g'), `$$${free}`));
  }
  return all;
}

/** The definitions under names that stand for nothing else among those before. */
function apart(definitions: readonly string[], texts: ReadonlyMap<string, string>): string[] {
  let all = [...definitions];
  // A fragment under another name changes those that spread it, which may then need another name too.
  for (;;) {
    const other = all.find((definition) => (texts.get(nameOf(definition)) ?? definition) !== definition);
    if (other === undefined) return all;
    const name = nameOf(other);
    const free = freeName(name, (one) => all.some((definition) => nameOf(definition) === one) || (texts.get(one) ?? renamed(other, name, one)) !== renamed(other, name, one));
    all = all.map((definition) => renamed(definition, name, free));
  }
}

function nameOf(definition: string): string {
  const [, name] = NAME.exec(definition) ?? [];
  if (!name) throw new Error(`Operations that share a document need names: ${definition.slice(0, 40)}`);
  return name;
}

/** The text with the definition of that name, and what spreads it, under another one. */
function renamed(text: string, name: string, next: string): string {
  return text.replace(new RegExp(`^(\\w+\\s+)${name}\\b`), `$1${next}`).replaceAll(new RegExp(`\\.\\.\\.${name}\\b`, 'g'), `...${next}`);
}

/** The name, or the first of it with a number that is not taken. */
function freeName(name: string, isTaken: (name: string) => boolean): string {
  let free = name;
  for (let number = 2; isTaken(free); number++) free = `${name}${number}`;
  return free;
}
