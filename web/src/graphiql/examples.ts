/** An operation that is ready to run. */
export interface Example {
  /** For people. */
  readonly title: string;
  /** What it is for, in a sentence or two. */
  readonly description: string;
  readonly query: string;
  /** JSON. */
  readonly variables: string;
}

const files = import.meta.glob<string>('../examples/*.graphql', { query: '?raw', import: 'default', eager: true });

/** In the order of the names of their files. */
export const EXAMPLES: readonly Example[] = Object.keys(files)
  .sort()
  .map((path) => read(files[path] ?? ''));

/** An example begins with comments: its variables, its title, what it is for. */
function read(text: string): Example {
  const lines = text.trimEnd().split('\n');
  const body = lines.findIndex((line) => !line.startsWith('#'));
  const [variables = '{}', title = '', ...description] = lines.slice(0, body).map((line) => line.slice(2));
  return {
    title,
    description: description.join(' '),
    query: [...description.flatMap(wrap), ...lines.slice(body)].join('\n') + '\n',
    variables: JSON.stringify(JSON.parse(variables), null, 2),
  };
}

/** A comment in lines that fit beside the panel and the answer. */
function wrap(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < 44) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(`# ${word}`);
  }
  return lines;
}
