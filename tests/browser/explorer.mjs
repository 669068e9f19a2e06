// Uses the explorer as a person would: node explorer.mjs URL BROWSER FOLDER-FOR-SCREENSHOTS
// Prints a line for each thing that works; ends with 1 at the first that does not.
import assert from 'node:assert/strict';
import { join } from 'node:path';

import { violations } from './axe.mjs';
import { NARROW, WIDE, clean, faults, ok, start, take } from './browser.mjs';
import { otherWays, overflow } from './other-ways.mjs';

const [url, executable, shots] = process.argv.slice(2);

const browser = await start(executable);
await take(browser, frontPage, rolePage, comparison, strangers, keyboard, asking, () => otherWays(open, url), everyWidth, clean, watched);

async function frontPage() {
  const page = await open('/', WIDE);
  const line = page.getByRole('group', { name: /^The lines by level/ }).getByRole('link', { name: 'Health Science' });
  assert.match(await line.getAttribute('aria-description'), /^\d+ roles: \d+ at level 2.*; changes to and from Human Services/);
  await page.getByRole('heading', { name: 'Journeys to start from' }).waitFor();
  ok('the front page shows the lines and journeys');

  const changes = page.getByRole('group', { name: /^The lines by level/ }).getByRole('img');
  const all = await changes.evaluateAll((drawn) => drawn.map((one) => [one.getAttribute('aria-label'), one.getAttribute('class')]));
  assert.ok(all.length > 10 && all.length <= 20, all.join('\n'));
  await line.focus();
  const classes = await changes.evaluateAll((drawn) => drawn.map((one) => [one.getAttribute('aria-label'), one.getAttribute('class')]));
  for (const [name, looks] of classes) assert.equal(looks, name.includes('Health Science') ? 'chg out' : 'chg back', name);
  await page.getByText('Changes between lines as a list').click();
  const table = page.getByRole('table');
  for (const [name] of all) {
    const [, upper, lower, total, way] = name.match(/^(.+) and (.+): ([\d,]+) lateral changes, (.+), most at level \d$/);
    const row = table.getByRole('row').filter({ hasText: upper }).filter({ hasText: lower }).filter({ hasText: way });
    assert.ok((await row.first().innerText()).includes(total), name);
  }
  // The busiest pair is the one that the API counts most transitions for.
  const query = '{ trackChanges(filter: { kind: LATERAL, crossing: true }, first: 1) { edges { from { name } node { name } } } }';
  const { data } = await (await page.request.post(`${url}/graphql`, { data: { query } })).json();
  const { from: leaves, node: enters } = data.trackChanges.edges[0];
  const busiest = await table.getByRole('row').nth(1).innerText();
  assert.ok(busiest.includes(leaves.name) && busiest.includes(enters.name), busiest);
  ok('the busiest changes between lines are drawn, brought out with their line, and told in a table');

  const from = page.getByRole('combobox', { name: 'From' });
  await from.fill('project coord');
  const first = page.getByRole('option').first();
  await first.getByText('Project Management Coordinator').waitFor();
  assert.equal(await first.locator('mark').innerText(), 'Project Coord');
  assert.equal(await first.getAttribute('aria-selected'), 'true');
  assert.equal(await from.getAttribute('aria-activedescendant'), await first.getAttribute('id'));
  await page.keyboard.press('ArrowDown');
  assert.equal(await from.getAttribute('aria-activedescendant'), await page.getByRole('option').nth(1).getAttribute('id'));
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  assert.equal(await from.inputValue(), 'Project Management Coordinator');
  assert.equal(await from.getAttribute('aria-expanded'), 'false');
  ok('a role is found by another of its titles, and taken by keyboard');

  const target = page.getByRole('combobox', { name: 'To' });
  await target.fill('pmo manag');
  await page.getByRole('option').first().getByText('PMO Manager').waitFor();
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: 'Find paths' }).click();
  await page.waitForURL(`${url}/paths?from=project-management-coordinator&to=pmo-manager`);
  await page.goBack();
  await page.getByRole('combobox', { name: 'From' }).fill('cashiers');
  await page.getByRole('option').first().getByText('Cashiers').click();
  await page.getByRole('button', { name: 'Find paths' }).click();
  await page.waitForURL(`${url}/paths?from=cashiers`);
  await page.goBack();
  await page.getByRole('button', { name: 'Find paths' }).click();
  await page.getByRole('alert').getByText('Choose where you start').waitFor();
  ok('a plan begins at the front page, which says what it lacks');
  await page.context().close();
}

async function rolePage() {
  const page = await open('/roles/project-management-coordinator', WIDE);
  await page.getByRole('heading', { level: 1, name: 'Project Management Coordinator' }).waitFor();
  assert.equal(await page.title(), 'Project Management Coordinator · career-graph');
  const sections = ['The ladder', 'What it’s like', 'Where this role sits', 'Skills and requirements', 'Fit check', 'Interview questions', 'Other roles on the line'];
  await page.getByRole('heading', { level: 2, name: 'Other roles on the line' }).waitFor();
  assert.deepEqual(await page.locator('main').getByRole('heading', { level: 2 }).allInnerTexts(), sections);
  ok('a role with a profile has every section');

  await page.locator('.distbox').scrollIntoViewIfNeeded();
  await page.getByRole('img', { name: /^Projected change 2024 to 2034 of all 7\d\d categories/ }).waitFor();
  await page.getByText('Category figures').waitFor();
  assert.match(await page.locator('.catmark').innerText(), /SOC 13-1082\), United States, 2024/);
  ok('the figures say whose they are, and stand among those of all categories');

  const ladder = page.getByRole('group', { name: /^Ladder around Project Management Coordinator/ });
  const above = ladder.getByRole('link', { name: /^Project Manager, / });
  await page.getByRole('button', { name: 'All 4 advancements' }).click();
  await page.locator('#all-steps').getByText('Project Scheduler').waitFor();
  const contents = page.getByRole('navigation', { name: 'On this page' });
  await contents.getByRole('link', { name: 'On the line' }).click();
  await contents.locator('[aria-current]').getByText('On the line').waitFor();
  await page.evaluate(() => scrollTo(0, 0));
  await contents.locator('[aria-current]').getByText('Ladder').waitFor();
  await above.click();
  await page.waitForURL(`${url}/roles/project-manager`);
  await page.getByRole('heading', { level: 1, name: 'Project Manager' }).waitFor();
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'main');
  await page.goBack();
  await page.getByRole('heading', { level: 1, name: 'Project Management Coordinator' }).waitFor();
  await page.goForward();
  await page.getByRole('heading', { level: 1, name: 'Project Manager' }).waitFor();
  ok('the ladder leads to its roles; back and forward work');

  await page.getByRole('button', { name: 'Export' }).click();
  const picture = await page.getByRole('link', { name: /^SVG/ }).getAttribute('href');
  const file = await page.request.get(new URL(picture, page.url()).href);
  assert.equal(file.headers()['content-type'], 'image/svg+xml');
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: /^SVG/ }).waitFor({ state: 'hidden' });
  ok('the ladder is exported');

  await page.getByRole('link', { name: 'Show the query' }).click();
  await page.waitForFunction(() => document.querySelector('.graphiql-query-editor .view-lines')?.textContent.includes('RolePage'));
  assert.equal(JSON.parse(new URL(page.url()).searchParams.get('variables')).slug, 'project-manager');
  await page.waitForFunction(() => !document.querySelector('.graphiql-sidebar .graphiql-spin'));
  const operations = page.getByRole('menuitem');
  for (const name of ['RolePage', 'OnTheLine', 'Outlooks']) {
    await page.locator('.graphiql-execute-button').click();
    assert.deepEqual(await operations.allInnerTexts(), ['RolePage', 'OnTheLine', 'Outlooks']);
    const [response] = await Promise.all([
      page.waitForResponse((one) => one.request().postDataJSON()?.operationName === name),
      operations.getByText(name, { exact: true }).click(),
    ]);
    const { data, errors } = await response.json();
    assert.equal(errors, undefined, `${name}: ${JSON.stringify(errors)}`);
    if (name === 'RolePage') assert.equal(data.role.title, 'Project Manager');
  }
  ok('the queries of the view run in GraphiQL');
  await page.context().close();
}

async function comparison() {
  const page = await open('/roles/registered-nurses', WIDE);
  await page.getByRole('main').getByRole('link', { name: 'Compare' }).click();
  await page.waitForURL(`${url}/compare?a=registered-nurses`);
  await page.getByRole('combobox', { name: 'Second role' }).fill('physician assist');
  await page.getByRole('option').first().getByText('Physician Assistants').click();
  await page.waitForURL(`${url}/compare?a=registered-nurses&b=physician-assistants`);
  await page.getByText('median annual pay').waitFor();
  await page.getByText(/^From Registered Nurses to Physician Assistants: study 2 y/).waitFor();
  await page.getByRole('heading', { name: /^Physician Assistants need more/ }).waitFor();
  await page.getByRole('button', { name: 'Swap the two roles' }).click();
  await page.waitForURL(`${url}/compare?a=physician-assistants&b=registered-nurses`);
  await page.goBack();
  await page.waitForURL(`${url}/compare?a=registered-nurses&b=physician-assistants`);
  ok('two roles are compared, and the address says which');

  const found = page.locator('.meet > div').first();
  await found.getByRole('listitem').nth(5).waitFor();
  assert.equal(await found.getByRole('listitem').count(), 6);
  const more = found.getByRole('button', { name: /^and \d+ more under Leads to both$/ });
  await more.focus();
  await page.keyboard.press('Enter');
  await found.getByRole('listitem').nth(6).waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute('aria-expanded')), 'true');
  await page.keyboard.press('Enter');
  assert.equal(await found.getByRole('listitem').count(), 6);
  ok('long lists unfold and fold by keyboard, and the focus stays');
  await page.context().close();
}

/** What is not there. */
async function strangers() {
  const page = await open('/roles/nurse-practicioner', WIDE);
  await page.getByText('No role is called “nurse practicioner”.').waitFor();
  // The status tells programs that there is no such role; the browser's console repeats it.
  assert.deepEqual(faults.splice(0).map((fault) => fault.slice(0, 4)), ['404:', 'cons']);
  await page.getByRole('link', { name: 'Nurse Practitioners' }).click();
  await page.getByRole('heading', { level: 1, name: 'Nurse Practitioners' }).waitFor();
  ok('an unknown role leads to those that are near');
  await page.goto(`${url}/roles/legislators`);
  await page.getByRole('heading', { level: 2, name: 'Other roles on the line' }).waitFor();
  const headings = await page.locator('main').getByRole('heading', { level: 2 }).allInnerTexts();
  assert.ok(!headings.includes('Fit check') && !headings.includes('Interview questions'), headings.join());
  assert.deepEqual(await page.getByRole('navigation', { name: 'On this page' }).getByRole('link').count(), headings.length);
  ok('sections without content are left out, of the contents too');

  await page.route('**/graphql', (route) => route.abort('connectionrefused'));
  await page.goto(`${url}/roles/cashiers`);
  await page.getByText('The role could not be loaded.').waitFor();
  await page.unroute('**/graphql');
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('heading', { level: 1, name: 'Cashiers' }).waitFor();
  assert.ok(faults.splice(0).every((fault) => fault.includes('ERR_CONNECTION_REFUSED')), faults.join('\n'));
  ok('what fails can be tried again');
  await page.context().close();
}

async function keyboard() {
  const page = await open('/compare', WIDE);
  await page.getByRole('heading', { name: 'Compare' }).waitFor();
  await page.keyboard.press('/');
  await page.keyboard.type('rn');
  await page.getByRole('option').first().getByText('Registered Nurses').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('option').first().waitFor({ state: 'hidden' });
  await page.keyboard.type(' ');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL(`${url}/roles/registered-nurses`);
  await page.getByRole('heading', { level: 1, name: 'Registered Nurses' }).waitFor();
  ok('the search in the head needs no mouse');
  await page.context().close();
}

/** What is asked ahead of a view is what the view asks; and on the way to and fro every place shows its own answer. */
async function asking() {
  for (const path of ['/', '/roles/registered-nurses', '/compare?a=registered-nurses&b=physician-assistants']) {
    const page = await open('/tracks', WIDE);
    const asked = [];
    page.on('request', (request) => new URL(request.url()).pathname === '/graphql' && asked.push(request.postData()));
    await page.goto(url + path);
    await page.getByRole('contentinfo').getByText(/^Data: /).waitFor();
    const twice = asked.filter((body, at) => asked.indexOf(body) !== at);
    assert.deepEqual(twice, [], `${path}: asked more than once`);
    await page.context().close();
  }
  ok('nothing is asked twice');

  const page = await open('/compare', WIDE);
  await page.route('**/graphql', async (route) => {
    await new Promise((done) => setTimeout(done, 40));
    await route.continue();
  });
  const places = ['/compare?a=cashiers&b=actors', '/compare?a=actors&b=cashiers', '/compare?a=cashiers&b=bartenders'];
  // To and fro, before the answers are there and after.
  for (const steps of ['010', '0120', '0212']) {
    await page.evaluate((addresses) => {
      for (const address of addresses) {
        history.pushState(null, '', address);
        dispatchEvent(new Event('popstate'));
      }
    }, [...steps].map((step) => places[step]));
    const slugs = places[steps.at(-1)].match(/[ab]=\w+/g).map((pair) => pair.slice(2));
    await page.locator('.v-compare[aria-busy=false] .bf').waitFor();
    const shown = await page.locator('.rh a.btn').evaluateAll((links) => links.map((link) => link.href.split('/').pop()));
    assert.deepEqual(shown, slugs, steps);
  }
  ok('to and fro, every place shows its own answer');
  await page.context().close();
}

/** The views in three widths and both looks: nothing hinders, and nothing scrolls sideways. */
async function everyWidth() {
  const views = [
    { name: 'home', path: '/', last: 'Journeys to start from' },
    { name: 'role', path: '/roles/project-management-coordinator', last: 'Other roles on the line' },
    { name: 'role-many', path: '/roles/general-and-operations-managers', last: 'Other roles on the line' },
    { name: 'compare', path: '/compare?a=registered-nurses&b=physician-assistants', last: 'Reached from both' },
    { name: 'compare-none', path: '/compare', last: 'Compare' },
  ];
  // One after another in a look; the looks beside each other. The second look need not show again what differs by data only.
  const inLook = async (colorScheme, shown) => {
    for (const viewport of [WIDE, { width: 900, height: 900 }, NARROW]) {
      const page = await open('/', viewport, { colorScheme, hasTouch: viewport === NARROW });
      for (const view of shown) await look(page, view, `${viewport.width}-${colorScheme}`);
      await page.context().close();
    }
  };
  await Promise.all([inLook('light', views), inLook('dark', views.filter(({ name }) => !name.includes('-')))]);
  const page = await open('/', { width: 320, height: 700 });
  for (const { name, path, last } of views) {
    await page.goto(url + path);
    await page.getByRole('heading', { name: last }).first().waitFor();
    assert.equal(await overflow(page), 0, `${name} at 320 scrolls sideways`);
  }
  await page.context().close();
  ok('every view is accessible in three widths and both looks, and none scrolls sideways');
}

async function look(page, { name, path, last }, where) {
  await page.goto(url + path);
  await page.getByRole('heading', { name: last }).first().waitFor();
  // The chart is asked for when it comes near.
  if (name.startsWith('role')) {
    await page.locator('.distbox').scrollIntoViewIfNeeded();
    await page.locator('.dist').waitFor();
  }
  assert.deepEqual(await violations(page), [], `${name}, ${where}`);
  assert.equal(await overflow(page), 0, `${name}, ${where}: scrolls sideways`);
  await page.screenshot({ path: join(shots, `explorer-${name}-${where}.png`), fullPage: true });
}

/** What the other checks rely on: a page that does what it may not is noticed, and what hinders is found. */
async function watched() {
  const page = await open('/', WIDE);
  await page.evaluate(() => fetch('https://elsewhere.example/').catch(() => undefined));
  await page.evaluate(() => document.body.setAttribute('style', 'color: #999'));
  await page.evaluate(() => {
    try {
      document.body.insertAdjacentHTML('beforeend', '<p>text that became HTML</p>');
    } catch {
      // As it should be.
    }
  });
  for (const sign of ['connect-src forbids https://elsewhere.example', 'style-src', 'require-trusted-types-for']) {
    await page.waitForTimeout(50);
    assert.ok(faults.some((fault) => fault.includes('policy: ') && fault.includes(sign)), `not noticed: ${sign}`);
  }
  await page.evaluate(() => document.querySelector('main').append(document.createElement('button')));
  assert.ok((await violations(page)).some((line) => line.startsWith('button-name')));
  faults.length = 0;
  ok('a page that does more than it may, or hinders, is noticed');
  await page.context().close();
}

async function open(path, viewport, options) {
  return browser.page(url + path, viewport, { reducedMotion: 'reduce', ...options });
}
