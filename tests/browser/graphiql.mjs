// Uses GraphiQL as a person would: node graphiql.mjs URL BROWSER FOLDER-FOR-SCREENSHOTS EXAMPLES
// Prints a line for each thing that works; ends with 1 at the first that does not.
import assert from 'node:assert/strict';
import { join } from 'node:path';

import { NARROW, WIDE, clean, faults, ok, start, take } from './browser.mjs';

const [url, executable, shots, names] = process.argv.slice(2);

const browser = await start(executable);
await take(browser, firstVisit, linked, narrow, clean, watched);

async function firstVisit() {
  const page = await open('', WIDE);
  await shows(page, '.graphiql-query-editor', 'query RolePage');
  ok('the editor renders');

  const tabs = page.locator('.graphiql-tab > button:first-child');
  assert.deepEqual(await tabs.allInnerTexts(), names.split(','));
  for (const name of names.split(',')) {
    await tabs.getByText(name, { exact: true }).click();
    await shows(page, '.graphiql-query-editor', name);
    const answer = await run(page);
    assert.equal(answer.errors, undefined, `${name}: ${JSON.stringify(answer.errors)}`);
    await shows(page, '.result-window', '"data"');
  }
  ok('every example runs and shows its data');

  await tabs.first().click();
  await run(page);
  await shows(page, '.result-window', 'Project Management Coordinator');
  await page.screenshot({ path: join(shots, 'graphiql-1440-light.png') });

  await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
  await page.locator('.graphiql-doc-explorer').getByText('Query', { exact: true }).first().click();
  await page.locator('.graphiql-doc-explorer').getByText('shortestPath').first().waitFor();
  ok('the schema is documented');
  await page.screenshot({ path: join(shots, 'graphiql-docs-1440-light.png') });

  await page.getByRole('button', { name: 'Show History' }).click();
  await page.locator('.graphiql-history').getByText('ShortestPath').first().waitFor();
  ok('what was run is in the history');

  await page.getByRole('button', { name: 'Show Examples' }).click();
  await page.locator('.cg-examples').getByText('Skill gap').click();
  await shows(page, '.graphiql-query-editor', 'query SkillGap');
  ok('the panel opens an example');

  await page.getByRole('button', { name: 'Link to this operation' }).click();
  assert.match(new URL(page.url()).searchParams.get('query'), /query SkillGap/);
  ok('the shown operation has an address');

  await page.locator('.graphiql-query-editor .view-lines').click();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('{ rolls');
  await page.locator('.graphiql-query-editor .squiggly-error').first().waitFor();
  ok('the workers check what is written');

  await page.getByRole('button', { name: 'Switch between light and dark' }).click();
  assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), 'dark');
  await tabs.nth(2).click();
  await run(page);
  await shows(page, '.result-window', 'totals');
  await page.screenshot({ path: join(shots, 'graphiql-1440-dark.png') });
  ok('light and dark');

  await page.reload({ waitUntil: 'load' });
  await shows(page, '.graphiql-query-editor', 'query ShortestPath');
  assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), 'dark');
  ok('tabs and look are kept');
  await page.context().close();
}

async function linked() {
  const query = 'query Linked($slug: String!) { role(by: { slug: $slug }) { title } }';
  const variables = JSON.stringify({ slug: 'cashiers' });
  const page = await open(`/?${new URLSearchParams({ query, variables })}`, WIDE);
  await shows(page, '.graphiql-query-editor', 'query Linked');
  await shows(page, '.graphiql-editor-tool', 'cashiers');
  const { data } = await run(page);
  assert.equal(data.role.title, 'Cashiers');
  await shows(page, '.result-window', 'Cashiers');
  assert.equal(new URL(page.url()).searchParams.get('query'), query);
  await page.locator('.graphiql-query-editor .view-lines').click();
  await page.keyboard.type(' ');
  await page.waitForURL(`${url}/graphiql`);
  ok('an address opens its operation, and is given up when that is changed');
  await page.context().close();

  const several = `${query} query Later($slug: String!) { track(by: { slug: $slug }) { name } }`;
  const asked = await open(`/?${new URLSearchParams({ query: several, variables: JSON.stringify({ slug: 'finance' }), operationName: 'Later' })}`, WIDE);
  await shows(asked, '.graphiql-query-editor', 'query Later');
  await asked.getByRole('button', { name: 'Link to this operation' }).click();
  assert.equal(new URL(asked.url()).searchParams.get('operationName'), 'Later');
  await asked.locator('.graphiql-execute-button').click();
  assert.deepEqual(await asked.getByRole('menuitem').allInnerTexts(), ['Linked', 'Later']);
  assert.equal((await answered(asked, () => asked.getByRole('menuitem', { name: 'Later' }).click())).data.track.name, 'Finance');
  ok('of several operations an address names one, and all are offered');
  await asked.context().close();
}

async function narrow() {
  const page = await open('', NARROW, { hasTouch: true });
  await shows(page, '.graphiql-query-editor', 'query RolePage');
  await run(page);
  await shows(page, '.result-window', 'Project');  // The rest of the title is on the next line here.
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.equal(overflow, 0, 'the page scrolls sideways');
  await page.screenshot({ path: join(shots, 'graphiql-390-light.png') });
  await page.getByRole('button', { name: 'Show Examples' }).click();
  await page.locator('.cg-examples').getByText('Skill gap').waitFor();
  await page.screenshot({ path: join(shots, 'graphiql-examples-390-light.png') });
  ok('it works on a phone');
  await page.context().close();
}

/** What the other checks rely on: a page that does what it may not is noticed. */
async function watched() {
  const page = await open('', WIDE);
  await page.evaluate(() => fetch('https://elsewhere.example/').catch(() => undefined));
  await page.evaluate(() => new Worker('https://elsewhere.example/worker.js')).catch(() => undefined);
  await page.context().close();
  for (const sign of ['policy: connect-src forbids https://elsewhere.example', 'policy: require-trusted-types-for']) {
    assert.ok(faults.some((fault) => fault.includes(sign)), `not noticed: ${sign}`);
  }
  faults.length = 0;
  ok('a page that does more than it may is noticed');
}

/** Opens GraphiQL and waits until it can be used: the schema has come, and the editors are there. */
async function open(query, viewport, options) {
  const page = await browser.page(`${url}/graphiql${query}`, viewport, options);
  await page.waitForFunction(() => document.querySelectorAll('.monaco-editor[role="code"]').length === 4);
  await page.waitForFunction(() => !document.querySelector('.graphiql-sidebar .graphiql-spin'));
  return page;
}

/** Presses the button; gives the answer. */
function run(page) {
  return answered(page, () => page.locator('.graphiql-execute-button').click());
}

/** The answer to what is done. */
async function answered(page, done) {
  const [answer] = await Promise.all([page.waitForResponse((response) => new URL(response.url()).pathname === '/graphql'), done()]);
  return answer.json();
}

/** Waits until the lines that an editor shows contain this. Monaco writes spaces as no-break spaces. */
async function shows(page, editor, text) {
  await page.waitForFunction(
    ([selector, text]) =>
      [...document.querySelectorAll(`${selector} .view-lines`)].some((lines) =>
        lines.textContent.replaceAll('\u00a0', ' ').includes(text),
      ),
    [editor, text],
    { timeout: 30_000 },
  );
}
