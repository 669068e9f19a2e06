import assert from 'node:assert/strict';
import { test } from 'node:test';

import { cacheExchange } from '@urql/exchange-graphcache';
import { createElement, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { Client, fetchExchange, Provider } from 'urql';

import type { TypedDocumentString } from '../generated';
import { answersOf } from './answers';
import { useAsk } from './ask';

type Named = { readonly role: { readonly slug: string } | null };
const TEXT = 'query Named($slug: String!) { role(slug: $slug) { id slug } }';
const DOCUMENT = TEXT as unknown as TypedDocumentString<Named, { slug: string }>;
const NAMES = ['a', 'b', 'c', 'none', 'pause'];

test('whatever is asked one after another, no answer is taken for another one’s', async () => {
  const seed = Number(process.env['SEED'] ?? Date.now());
  console.log(`SEED=${seed}`);
  const random = randomFrom(seed);
  for (let round = 0; round < 30; round++) await play(1 + (round % 3), random);
});

test('what fails is asked again, and what nobody waits for is given up', async () => {
  const asked: string[] = [];
  let isBroken = true;
  const client = clientOf(async (slug, signal) => {
    asked.push(slug);
    if (slug === 'slow') await new Promise((done) => signal.addEventListener('abort', done)).then(() => asked.push('given up'));
    if (isBroken) throw new Error('no service');
  });
  const answers = answersOf(client);
  const operation = (slug: string) => ({ text: TEXT, variables: { slug } });
  const stop = answers.subscribe(operation('a'), () => {});
  await pause(20);
  assert.equal(answers.read(operation('a')).error?.message, '[Network] no service');
  isBroken = false;
  answers.again(operation('a'));
  assert.deepEqual([answers.read(operation('a')).isAsking, answers.read(operation('a')).error?.message], [true, '[Network] no service']);
  await pause(20);
  const { data, error, isAsking } = answers.read(operation('a'));
  assert.deepEqual([(data as Named).role?.slug, error, isAsking], ['a', undefined, false]);
  stop();
  const leave = answers.subscribe(operation('slow'), () => {});
  await pause(20);
  leave();
  await pause(20);
  assert.deepEqual(asked, ['a', 'a', 'slow', 'given up']);
  assert.equal(answers.read(operation('a')).data, data, 'what has been answered is kept');
});

/** Views that ask for this and that, at once or one after another, as answers come or do not. */
async function play(views: number, random: () => number): Promise<void> {
  const client = clientOf(() => pause(random() * 12));
  const shown: { slug: string; data: Named | undefined; isAsking: boolean }[] = [];
  const wrong: string[] = [];
  let show: (slugs: string[]) => void = () => {};
  const View = ({ slug, at }: { slug: string; at: number }) => {
    const { data, isAsking } = useAsk(DOCUMENT, { slug }, { pause: slug === 'pause', keeps: true });
    shown[at] = { slug, data, isAsking };
    useEffect(() => {
      if (slug !== 'pause' && !isAsking && !isAnswer(slug, data)) wrong.push(`${slug} was told ${JSON.stringify(data)}`);
    });
    return null;
  };
  const Page = () => {
    const [slugs, setSlugs] = useState(Array.from({ length: views }, () => 'a'));
    show = setSlugs;
    return slugs.map((slug, at) => createElement(View, { key: at, at, slug }));
  };
  const root = createRoot(placeOf());
  root.render(createElement(Provider, { value: client, children: createElement(Page) }));
  await pause(5);
  for (let step = 0; step < 12; step++) {
    const next = shown.map(() => NAMES[Math.floor(random() * NAMES.length)] ?? 'a');
    if (random() < 0.5) show(next);
    else flushSync(() => show(next));
    if (random() < 0.7) await pause(random() * 10);
  }
  await pause(40);
  const left = shown.filter(({ slug, data, isAsking }) => slug !== 'pause' && (isAsking || !isAnswer(slug, data)));
  root.unmount();
  assert.deepEqual([wrong, left], [[], []]);
}

function isAnswer(slug: string, data: Named | undefined): boolean {
  return data !== undefined && (data.role?.slug ?? 'none') === slug;
}

/** A client whose service takes its time, and knows every role but `none`. */
function clientOf(work: (slug: string, signal: AbortSignal) => Promise<void>): Client {
  const answer = async (_: unknown, init?: RequestInit): Promise<Response> => {
    const { slug } = (JSON.parse(String(init?.body)) as { variables: { slug: string } }).variables;
    await work(slug, init?.signal ?? new AbortController().signal);
    const role = slug === 'none' ? null : { __typename: 'Role', id: slug, slug };
    return new Response(JSON.stringify({ data: { role } }), { headers: { 'Content-Type': 'application/json' } });
  };
  return new Client({ url: 'http://service/', preferGetMethod: false, exchanges: [cacheExchange({}), fetchExchange], fetch: answer as typeof fetch });
}

/** As much of a page as React needs to show nothing in it. */
function placeOf(): Element {
  const ignore = () => {};
  const document = { nodeType: 9, addEventListener: ignore, removeEventListener: ignore, activeElement: null };
  Object.assign(globalThis, { window: globalThis, document, HTMLIFrameElement: class {} });
  return { nodeType: 1, nodeName: 'DIV', namespaceURI: 'http://www.w3.org/1999/xhtml', ownerDocument: document, addEventListener: ignore, removeEventListener: ignore, textContent: '' } as unknown as Element;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}

function randomFrom(seed: number): () => number {
  let state = seed % 2_147_483_647;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}
