import type { AnyVariables, Client, CombinedError, RequestPolicy, TypedDocumentNode } from 'urql';

/** An operation as it is sent. */
export interface Operation {
  readonly text: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** How far the answer to an operation is. */
export interface Answer {
  readonly data?: unknown;
  readonly isAsking: boolean;
  /** What went wrong the last time. */
  readonly error?: CombinedError | undefined;
}

interface Entry {
  answer: Answer;
  readonly listeners: Set<() => void>;
  /** Gives up the request under way, if there is one. */
  giveUp: () => void;
}

/** Of answers that no view shows so many are kept, unless told otherwise. */
const KEPT = 60;
/** What stands for an answer before the operation is asked. */
export const NOT_ASKED: Answer = { isAsking: false };
const STORES = new WeakMap<Client, Answers>();

/** The answers of a client. */
export function answersOf(client: Client): Answers {
  const answers = STORES.get(client) ?? new Answers(client);
  STORES.set(client, answers);
  return answers;
}

/**
 * What has been asked, each answer under its own operation: none can be taken for that to other variables. urql's own hook has one
 * state for whatever is asked one after another, and after quick changes it keeps the answer to other variables, told as if it were
 * the own one (`ask.test.ts` finds it within a few rounds).
 */
export class Answers {
  readonly #client: Client;
  readonly #kept: number;
  readonly #entries = new Map<string, Entry>();

  constructor(client: Client, kept = KEPT) {
    this.#client = client;
    this.#kept = kept;
  }

  /** How far the answer is. The same object until it changes. */
  read(operation: Operation): Answer {
    return this.#entries.get(keyOf(operation))?.answer ?? NOT_ASKED;
  }

  /** Asks what has not been asked, or has failed. */
  ask(operation: Operation): void {
    const { isAsking, data, error } = this.read(operation);
    if (!isAsking && (error !== undefined || data === undefined)) this.#send(operation, 'cache-first');
  }

  /** Asks anew. Data and error stay until the answer is there. */
  again(operation: Operation): void {
    this.#send(operation, 'network-only');
  }

  /** Asks, and tells of every change. What nobody waits for any more is given up, what has failed is forgotten. */
  subscribe(operation: Operation, listener: () => void): () => void {
    const key = keyOf(operation);
    this.ask(operation);
    const entry = this.#entryOf(key);
    entry.listeners.add(listener);
    return () => {
      entry.listeners.delete(listener);
      // Who goes may come back at once.
      queueMicrotask(() => {
        if (entry.listeners.size > 0 || this.#entries.get(key) !== entry) return;
        const { isAsking, error } = entry.answer;
        if (!isAsking && !error) return;
        this.#entries.delete(key);
        entry.giveUp();
      });
    };
  }

  #send(operation: Operation, requestPolicy: RequestPolicy): void {
    const entry = this.#entryOf(keyOf(operation));
    entry.giveUp();
    tell(entry, { ...entry.answer, isAsking: true });
    // urql parses texts itself; only its types ask for a document.
    const query = operation.text as unknown as TypedDocumentNode<unknown, AnyVariables>;
    let isDone = false;
    let stop = () => {};
    const finish = () => {
      isDone = true;
      stop();
      entry.giveUp = () => {};
    };
    entry.giveUp = finish;
    const source = this.#client.query(query, operation.variables, { requestPolicy });
    ({ unsubscribe: stop } = source.subscribe(({ data, error, stale, hasNext }) => {
      if (isDone || stale || hasNext) return;
      finish();
      tell(entry, { ...(data !== null && data !== undefined && { data }), error, isAsking: false });
    }));
    // What the cache has comes before there is anything to stop.
    if (isDone) stop();
  }

  #entryOf(key: string): Entry {
    const entry = this.#entries.get(key) ?? { answer: NOT_ASKED, listeners: new Set(), giveUp: () => {} };
    // The last one asked for stands last.
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    const idle = [...this.#entries].filter(([, { answer, listeners }]) => listeners.size === 0 && !answer.isAsking);
    for (const [old] of idle.slice(0, -this.#kept)) this.#entries.delete(old);
    return entry;
  }
}

function tell(entry: Entry, answer: Answer): void {
  entry.answer = answer;
  for (const listener of [...entry.listeners]) listener();
}

/** The same for the same question. What is not given counts as left out. */
export function keyOf({ text, variables }: Operation): string {
  const given = Object.entries(variables).filter(([, value]) => value !== undefined);
  return `${text} ${JSON.stringify(given.sort(([a], [b]) => (a < b ? -1 : 1)))}`;
}
