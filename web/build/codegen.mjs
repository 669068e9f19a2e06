// Writes src/explorer/generated.ts: the explorer's operations with their types, from the schema and the *.graphql files.
// `node build/codegen.mjs`; `npm run dev` and `npm run build` do it first. Only the generator's core: its command line would
// bring four hundred packages more.
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { codegen } from '@graphql-codegen/core';
import * as documentPlugin from '@graphql-codegen/typed-document-node';
import * as operationsPlugin from '@graphql-codegen/typescript-operations';
import { buildSchema, isObjectType, parse } from 'graphql';

const folder = join(import.meta.dirname, '..');
const explorer = join(folder, 'src/explorer');
const filename = join(explorer, 'generated.ts');

const sdl = await readFile(join(folder, '../schema.graphql'), 'utf8');
const names = (await readdir(explorer, { recursive: true })).filter((name) => name.endsWith('.graphql')).sort();
const documents = await Promise.all(
  names.map(async (name) => ({ location: name, document: parse(await readFile(join(explorer, name), 'utf8')) })),
);

const text = await codegen({
  schema: parse(sdl),
  documents,
  filename,
  plugins: [{ operations: {} }, { documents: {} }],
  pluginMap: { operations: operationsPlugin, documents: documentPlugin },
  config: {
    // The operations as text: what is sent is what "Show the query" shows.
    documentMode: 'string',
    scalars: { ID: 'string' },
    useTypeImports: true,
  },
});

// What has no id of its own is kept within whatever it belongs to.
const types = Object.values(buildSchema(sdl).getTypeMap()).filter(isObjectType);
const embedded = types.filter((type) => !type.name.startsWith('__') && !type.getFields()['id']).map((type) => type.name);
const list = `\n/** The types without an id. */\nexport const EMBEDDED: readonly string[] = ${JSON.stringify(embedded)};\n`;

const made = `// Made by build/codegen.mjs.\n${text}${list}`;
// Vite reloads the page when a file is written.
if ((await readFile(filename, 'utf8').catch(() => '')) !== made) await writeFile(filename, made);
