// What the scripts share: a line for each thing that works, and a look at what is sent.
import { createHash } from 'node:crypto';

export const [service = ''] = process.argv.slice(2);
export const address = `${service}/graphql`;

// A client that waits for ever fails too, be the machine ever so slow.
setTimeout(() => {
  console.error('gave up after five minutes');
  process.exit(1);
}, 300_000).unref();

export const ok = (what: string) => console.log(`ok ${what}`);
export const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** A request as it went over the wire, and the status of its answer. */
export interface Sent {
  method: string;
  /** Whether the text of the document was sent. */
  text: boolean;
  /** Whether its hash was sent. */
  hash: boolean;
  status: number;
}

/** `fetch`, and a list of what it has sent. */
export function watched(): { fetch: typeof fetch; sent: Sent[] } {
  const sent: Sent[] = [];
  const watching: typeof fetch = async (input, init) => {
    const response = await fetch(input, init);
    const url = new URL(input.toString());
    const parameters: Record<string, unknown> =
      typeof init?.body === 'string' ? JSON.parse(init.body) : Object.fromEntries(url.searchParams);
    const extensions = JSON.stringify(parameters.extensions ?? '');
    sent.push({
      method: init?.method ?? 'GET',
      text: Boolean(parameters.query),
      hash: extensions.includes('sha256Hash'),
      status: response.status,
    });
    return response;
  };
  return { fetch: watching, sent };
}

/** Two roles that no path joins, for the pilots have no transition out. */
export const STRANDED = {
  from: { slug: 'airline-pilots-copilots-and-flight-engineers' },
  to: { slug: 'registered-nurses' },
};
export const WRONG = { from: { slug: 'registered-nurse' }, to: { slug: 'surgeons' } };
export const ASIDE = { by: { slug: 'registered-nurses' }, kinds: ['LATERAL' as const], first: 4 };
