// Reads and writes the files of `documents/`. README.md describes them.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** All fixtures of a folder: `{ file, verdict, title, ours, escaped, text }`, in the order of files and lines. */
export function readAll(folder) {
  return readdirSync(folder).sort().flatMap((file) => read(join(folder, file)).map((fixture) => ({ file, ...fixture })));
}

function read(path) {
  const fixtures = [];
  for (const part of readFileSync(path, 'utf8').split(/^=== /m).slice(1)) {
    const end = part.indexOf('\n');
    const [verdict, title, ...notes] = part.slice(0, end).split(' | ');
    const escaped = notes.includes('escaped');
    const ours = notes.find((note) => note.startsWith('we '));
    const body = part.slice(end + 1).replace(/\n$/, '');
    fixtures.push({ verdict, title, ours, escaped, text: escaped ? JSON.parse(body) : body });
  }
  return fixtures;
}

/** Writes the fixtures of one file. */
export function write(folder, file, fixtures) {
  const texts = fixtures.map(({ verdict, title, ours, escaped, text }) => {
    const notes = [ours, escaped && 'escaped'].filter(Boolean);
    const body = escaped ? escape(text) : text;
    return `=== ${[verdict, title, ...notes].join(' | ')}\n${body}${body === '' ? '' : '\n'}`;
  });
  writeFileSync(join(folder, file), texts.join(''));
}

// Nothing beyond ASCII, so that the file shows what is in it.
const escape = (text) =>
  JSON.stringify(text).replace(/[\u007f-\uffff]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
