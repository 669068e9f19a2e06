// Plans paths as a person would: node planner.mjs URL BROWSER FOLDER-FOR-SCREENSHOTS
// Prints a line for each thing that works; ends with 1 at the first that does not.
import assert from 'node:assert/strict';
import { join } from 'node:path';

import { violations } from './axe.mjs';
import { NARROW, WIDE, clean, ok, start, take } from './browser.mjs';

const [url, executable, shots] = process.argv.slice(2);
const JOURNEY = '/paths?from=cashiers&to=human-resources-managers';

const browser = await start(executable);
await take(browser, plan, query, beside, conditions, elsewhere, reach, strangers, phone, forced, everyWidth, clean);

/** From an empty planner to a path and its reasons, by keyboard. */
async function plan() {
  const page = await open('/paths', WIDE);
  await page.waitForFunction(() => document.activeElement?.id === 'from');
  await page.keyboard.type('cashier');
  await page.getByRole('option').first().locator('mark').getByText(/^cashier$/i).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: /^\d+ roles within 5 years$/ }).waitFor();
  await page.waitForFunction(() => document.activeElement?.id === 'to');
  await page.keyboard.type('hr manager');
  await page.getByRole('option').first().locator('mark').getByText('Manager').waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL(url + JOURNEY);
  await page.getByRole('heading', { name: /^\d+ paths$/ }).waitFor();
  assert.equal(await page.title(), 'Cashiers to Human Resources Managers · career-graph');
  ok('a path is planned by keyboard alone');

  const first = page.locator('.card').first();
  assert.match(await first.innerText(), /Fastest[\s\S]*via [\s\S]*\d steps[\s\S]*\d+ skills[\s\S]*\+\d+% pay/);
  await page.getByRole('img', { name: /^Path A on an axis of \d+ y/ }).waitFor();
  const step = page.locator('.step').nth(1);
  assert.ok(!(await step.getByText('Evidence').isVisible()));
  await step.locator('summary').press('Enter');
  await step.getByText('Evidence').waitFor();
  assert.match(await step.innerText(), /Medians of a year, United States, 2024/);
  ok('a step unfolds into its reasons');

  await page.locator('.card').nth(1).click();
  await page.getByText('Path B', { exact: true }).last().waitFor();
  assert.ok(new URL(page.url()).searchParams.has('stops'));
  await page.reload();
  await page.locator('.card[aria-current]').getByText('Path B').waitFor();
  await page.goBack();
  await page.locator('.card[aria-current]').getByText('Path A').waitFor();
  ok('the address says which path is chosen');

  const unbeaten = page.getByRole('group', { name: 'Paths by total time and skills to gain' }).getByRole('link');
  assert.equal(await unbeaten.count(), await page.locator('.card').count());
  await page.getByRole('button', { name: 'Swap from and to' }).click();
  await page.waitForURL(`${url}/paths?from=human-resources-managers&to=cashiers`);
  await page.goBack();
  await page.waitForFunction(() => document.querySelector('#from')?.value === 'Cashiers');
  await page.getByRole('button', { name: 'Export' }).click();
  assert.match(await page.getByRole('link', { name: /^SVG/ }).getAttribute('href'), /export\/path\.svg\?stops=cashiers%2C/);
  await page.screenshot({ path: join(shots, 'planner-1440-light.png'), fullPage: true });
  ok('paths are points of the trade-off, and files');
  await page.context().close();
}

/** "Show the query" has the operations that ran, and they answer as they did. */
async function query() {
  const answers = [];
  const page = await browser.page(`${url}/paths`, WIDE);
  page.on('response', async (response) => response.url().endsWith('/graphql') && answers.push(response));
  await page.goto(`${url}${JOURNEY}&months=240`);
  await page.getByRole('heading', { name: 'Best in another way' }).waitFor();
  const shown = new URL(await page.getByRole('link', { name: 'Show the query' }).getAttribute('href'), url);
  const [text, variables] = [shown.searchParams.get('query'), JSON.parse(shown.searchParams.get('variables'))];
  for (const name of ['Planner', 'TradeOffs']) {
    const ran = answers.find((response) => response.request().postDataJSON().query.startsWith(`query ${name}(`));
    const again = await page.request.post(`${url}/graphql`, { data: { query: text, variables, operationName: name } });
    // The page's client asks for the type of everything besides.
    assert.deepEqual(strip(await again.json()), strip(await ran.json()), name);
  }
  await page.getByRole('link', { name: 'Show the query' }).click();
  await page.waitForFunction(() => document.querySelector('.graphiql-query-editor .view-lines')?.textContent.includes('Planner'));
  await page.waitForFunction(() => !document.querySelector('.graphiql-sidebar .graphiql-spin'));
  await page.locator('.graphiql-execute-button').click();
  assert.deepEqual(await page.getByRole('menuitem').allInnerTexts(), ['Planner', 'TradeOffs']);
  ok('GraphiQL gets all operations that ran, with their variables');
  await page.context().close();
}

/** Without the names of types. */
function strip(value) {
  if (Array.isArray(value)) return value.map(strip);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => key !== '__typename' && key !== 'extensions');
  return Object.fromEntries(kept.map(([key, one]) => [key, strip(one)]));
}

/** Whoever chooses a path far down sees where it begins, and can go on to where it ends. */
async function beside() {
  const page = await open(JOURNEY, { width: 1440, height: 700 });
  await page.getByRole('heading', { name: 'Best in another way' }).waitFor();
  const detail = page.locator('.stay');
  const top = async () => Math.round((await detail.boundingBox()).y);
  await page.locator('.card').last().click();
  await page.waitForFunction(() => document.querySelectorAll('.card')[document.querySelectorAll('.card').length - 1].ariaCurrent === 'true');
  const at = await page.evaluate(() => scrollY);
  assert.ok(at > 700, `the last path is chosen at ${at}`);
  assert.equal(await top(), 16);
  await page.mouse.move(300, 300);
  await page.mouse.wheel(0, 300);
  await page.waitForFunction((before) => scrollY >= before + 300, at);
  assert.equal(await top(), 16 - 300);
  await page.mouse.wheel(0, 9000);
  await page.waitForFunction(() => scrollY + innerHeight >= document.documentElement.scrollHeight - 1);
  const { y, height } = await detail.boundingBox();
  assert.ok(y + height <= 700, `its foot stands at ${y + height}`);
  assert.ok(await detail.evaluate((one) => [one, ...one.querySelectorAll('*')].every((each) => getComputedStyle(each).overflowY !== 'auto')));
  ok('the chosen path begins in sight, moves with the page and does not scroll within itself');
  await page.context().close();
}

/** Conditions are chips in the address; where they leave no path, a button opens one. */
async function conditions() {
  const page = await open(JOURNEY, WIDE);
  await page.getByRole('button', { name: '+ Condition' }).click();
  await page.getByLabel('No study').check();
  await page.getByRole('heading', { level: 1, name: 'No path without study' }).waitFor();
  assert.equal(page.url(), `${url}${JOURNEY}&study=0`);
  await page.keyboard.press('Escape');
  await page.screenshot({ path: join(shots, 'planner-no-path-1440-light.png'), fullPage: true });
  await page.getByRole('button', { name: /^Allow .* of study/ }).click();
  await page.getByRole('heading', { name: /^\d+ paths?$/ }).waitFor();
  const [chip] = await page.locator('.chip.on').allInnerTexts();
  assert.match(chip, /^at most \d+ y of study/);
  await page.goBack();
  await page.getByRole('heading', { level: 1, name: 'No path without study' }).waitFor();
  await page.getByRole('button', { name: 'Remove condition: no study' }).click();
  await page.waitForURL(url + JOURNEY);
  ok('where there is no path a button opens one; conditions come and go');

  await page.getByRole('button', { name: '+ Condition' }).click();
  const asked = [];
  page.on('request', (request) => request.postData()?.includes('query Planner(') && asked.push(request));
  const slider = page.getByRole('slider', { name: 'Steps' });
  await slider.focus();
  for (let press = 0; press < 7; press += 1) await page.keyboard.press('ArrowLeft');
  await page.waitForURL(/steps=4/);
  await page.getByRole('button', { name: 'Remove condition: at most 4 steps' }).waitFor();
  assert.ok(asked.length < 7, `${asked.length} requests while a slider moved`);
  ok('a slider asks when it stands still');
  await page.context().close();
}

/** Where the destination is out of reach one may end on the way, or look around. */
async function elsewhere() {
  const page = await open('/paths?from=nursing-assistants&to=nurse-practitioners&months=60&within=health-science', WIDE);
  await page.getByRole('heading', { level: 1, name: 'No path within 5 years' }).waitFor();
  await page.getByText(/^The nearest way from Nursing Assistants to Nurse Practitioners takes /).waitFor();
  const ends = page.getByRole('link', { name: /^End at / });
  await ends.first().waitFor();
  assert.equal(await ends.count(), 2);
  const around = page.getByRole('link', { name: /^See all \d+ roles within 5 years$/ });
  const [, number] = /(\d+) roles/.exec(await around.innerText());
  await ends.first().click();
  await page.getByRole('heading', { name: /^\d+ paths?$/ }).waitFor();
  assert.match(page.url(), /months=60&within=health-science$/);
  await page.goBack();
  await around.click();
  await page.getByRole('heading', { level: 1, name: `${number} roles within 5 years` }).waitFor();
  ok('who cannot get there may end on the way, or see what is within reach');
  await page.context().close();
}

/** With one end open: all that is within reach. */
async function reach() {
  const page = await open('/paths?from=cashiers', WIDE);
  const rows = page.locator('.rows li');
  const heading = page.getByRole('heading', { level: 1 });
  await heading.getByText(/^\d+ roles within 5 years$/).waitFor();
  assert.equal(await page.title(), 'From Cashiers · career-graph');
  const all = Number.parseInt(await heading.innerText(), 10);
  await page.getByText(`30 of ${all} roles.`).waitFor();
  assert.equal(await rows.count(), 30);
  assert.match(await rows.first().innerText(), /level \d[\s\S]*mo[\s\S]*1 step[\s\S]*% pay/);
  await page.getByRole('button', { name: 'Show more' }).click();
  assert.equal(await rows.count(), 60);
  assert.match(await page.getByRole('link', { name: 'Show the query' }).getAttribute('href'), /reachableRoles/);

  const line = page.locator('.rl li a').nth(1);
  const [, name, number] = /\n(.+)\n(\d+)/.exec(await line.innerText());
  await line.click();
  await page.getByRole('heading', { level: 2, name }).waitFor();
  assert.equal(await rows.count(), Math.min(30, Number(number)));
  await page.getByRole('link', { name: 'Show all lines' }).click();
  await page.getByRole('link', { name: 'Largest raise' }).click();
  await page.waitForURL(/sort=pay/);
  const raises = (await page.locator('.rp').allInnerTexts()).map((text) => Number.parseFloat(text.replace(/^at least /, '')));
  assert.deepEqual(raises, [...raises].sort((a, b) => b - a));
  await page.screenshot({ path: join(shots, 'planner-reach-1440-light.png'), fullPage: true });

  await page.getByRole('radio', { name: '1 y', exact: true }).check();
  await page.waitForURL(/months=12/);
  await page.waitForFunction((before) => Number.parseInt(document.querySelector('h1').innerText, 10) < before, all);
  const [title, time] = [await rows.first().locator('b').innerText(), await rows.first().locator('.rm').innerText()];
  await rows.first().locator('a').click();
  await page.locator('.card').first().getByText(time, { exact: true }).waitFor();
  await page.waitForFunction((text) => document.querySelector('#to').value === text, title);
  ok('what is within reach is listed by time, raise and line, and leads to its path');

  await page.goto(`${url}/paths?to=human-resources-managers`);
  await heading.getByText(/^\d+ roles lead here within 5 years$/).waitFor();
  await rows.first().locator('a').click();
  await page.waitForURL(/\?from=.+&to=human-resources-managers$/);
  await page.locator('.card').first().waitFor();
  await page.getByLabel('To', { exact: true }).fill('');
  await heading.getByText(/roles? within 5 years$/).waitFor();
  ok('who gets there is listed too, and an emptied box opens an end');
  await page.context().close();
}

/** What is not there. */
async function strangers() {
  const page = await open('/paths?from=cashierz&to=registered-nurses', WIDE);
  await page.getByText('No role is called “cashierz”.').waitFor();
  await page.getByRole('alert').getByRole('link', { name: 'Cashiers', exact: true }).click();
  await page.waitForURL(`${url}/paths?from=cashiers&to=registered-nurses`);
  await page.goto(`${url}/paths?from=cashiers&to=cashiers`);
  await page.getByRole('heading', { name: 'You are there already' }).waitFor();
  await page.goto(`${url}/paths?from=cashiers&to=registered-nurses&via=nobody`);
  await page.getByRole('button', { name: 'Remove all conditions' }).click();
  await page.getByRole('heading', { name: /^\d+ paths?$/ }).waitFor();
  ok('wrong names, one role twice and wrong conditions have a way on');
  await page.context().close();
}

/** On a phone a card opens in its place. */
async function phone() {
  const page = await open(JOURNEY, NARROW, { hasTouch: true });
  await page.locator('.card').nth(2).tap();
  await page.locator('.cards > li').nth(2).getByRole('list', { name: 'Steps' }).waitFor();
  assert.equal(await page.getByRole('list', { name: 'Steps' }).count(), 1);
  await page.screenshot({ path: join(shots, 'planner-390-light.png'), fullPage: true });
  ok('on a phone a path opens within its card');
  await page.context().close();
}

/** Where the system sets the colours, lines, kinds and fills can still be told apart. */
async function forced() {
  const page = await open(JOURNEY, WIDE, { forcedColors: 'active' });
  await page.locator('.card').first().waitFor();
  const looks = (selector, pseudo) => page.locator(selector).first().evaluate((one, of) => {
    const { backgroundImage, backgroundColor, borderTopStyle, strokeDasharray } = getComputedStyle(one, of);
    return [backgroundImage, backgroundColor, borderTopStyle, strokeDasharray].join();
  }, pseudo);
  const differ = async (...pairs) => {
    const seen = await Promise.all(pairs.map(([selector, pseudo]) => looks(selector, pseudo)));
    assert.equal(new Set(seen).size, seen.length, seen.join(' | '));
  };
  await differ(['.split .st'], ['.split .ex'], ['.split .tr'], ['.split .se']);
  await differ(['.step:not(.l)', '::before'], ['.step.l', '::before'], ['.steps']);
  await differ(['.seg:not(.l)'], ['.seg.l']);
  await differ(['.route .adv'], ['.route .lat']);
  await differ(['.card.sel .let'], ['.card:not(.sel) .let']);
  await page.screenshot({ path: join(shots, 'planner-forced-colours.png'), fullPage: true });
  ok('in forced colours kinds, fills and the chosen path can be told apart');
  await page.context().close();
}

async function everyWidth() {
  const long = 'sales-representatives-wholesale-and-manufacturing-except-technical-and-scientific-products';
  for (const width of [320, 390, 820, 1440]) {
    for (const address of ['/paths', JOURNEY, `${JOURNEY}&study=0`, '/paths?from=cashiers', `/paths?to=${long}`, `/paths?from=cashiers&to=${long}`]) {
      const page = await open(address, { width, height: 900 });
      await page.locator('.card, .rel, .alone h1, .rows').first().waitFor();
      for (const step of await page.locator('.step summary').all()) if (!(await step.evaluate((one) => one.parentElement.open))) await step.click();
      assert.deepEqual(await violations(page), [], `${address} at ${width}`);
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)) <= 0, `${address} at ${width} scrolls sideways`);
      await page.context().close();
    }
  }
  ok('axe finds nothing in four widths, and no view scrolls sideways');
}

function open(path, viewport, options) {
  return browser.page(url + path, viewport, options);
}
