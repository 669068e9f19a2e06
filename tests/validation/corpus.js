// Judges the corpus by graphql-js and the schema of today.
//
//   node corpus.js check SCHEMA FOLDER   says which fixtures have another verdict, or are not the mutations of the others
//   node corpus.js write SCHEMA FOLDER   writes the verdicts, and the mutations anew
import { readFileSync } from 'node:fs';
import { buildSchema, specifiedRules, version } from 'graphql';
import { readAll, write } from './fixtures.js';
import { judge } from './judge.js';
import { mutations } from './mutate.js';

const MUTATIONS = 'mutations.txt';
const SEED = 20_261_124;

const [command, schemaFile, folder] = process.argv.slice(2);
const schema = buildSchema(readFileSync(schemaFile, 'utf8'));
const fixtures = readAll(folder);
const written = fixtures.filter(({ file }) => file !== MUTATIONS).map((fixture) => ({ ...fixture, was: fixture }));
for (const fixture of written) Object.assign(fixture, { ours: undefined }, judge(schema, fixture.text));
const mutated = mutations(schema, written, SEED);

if (command === 'write') {
  for (const file of new Set(written.map((fixture) => fixture.file))) {
    write(folder, file, written.filter((fixture) => fixture.file === file));
  }
  write(folder, MUTATIONS, mutated);
}

const all = [...written, ...mutated];
let faults = 0;
if (command === 'check') {
  const complain = (text) => {
    faults += 1;
    console.log(text);
  };
  for (const { file, title, verdict, ours, was } of written) {
    if (verdict !== was.verdict) complain(`${file}: ${title}: is ${verdict}, and was ${was.verdict}`);
    if (ours !== was.ours) complain(`${file}: ${title}: is noted "${ours}", and was "${was.ours}"`);
  }
  const found = JSON.stringify(fixtures.filter(({ file }) => file === MUTATIONS).map(({ file, ...fixture }) => fixture));
  if (found !== JSON.stringify(mutated)) complain(`${MUTATIONS}: is not what the other documents and the seed make`);
  const broken = new Set(written.flatMap(({ verdict }) => verdict.split(' ')));
  for (const { name } of specifiedRules) {
    const rule = name.replace(/Rule$/, '');
    const applies = rule !== 'SingleFieldSubscriptions' || schema.getSubscriptionType();
    if (applies && !broken.has(rule)) complain(`no document breaks ${rule}`);
  }
  if (faults > 0) complain('See tests/validation/README.md for how to write them anew.');
}

const rules = {};
for (const name of all.flatMap(({ verdict }) => verdict.split(' '))) rules[name] = (rules[name] ?? 0) + 1;
const { valid, ...broken } = rules;
const differ = all.filter(({ ours }) => ours).length;
console.log(`graphql-js ${version}: ${all.length} documents, ${valid} of them valid; of ${differ} we think otherwise`);
for (const [name, count] of Object.entries(broken).sort()) console.log(`${String(count).padStart(5)} ${name}`);
process.exitCode = faults === 0 ? 0 : 1;
