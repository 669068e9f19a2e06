// Plans paths as a person would: node planner.mjs URL BROWSER FOLDER-FOR-SCREENSHOTS
// Prints a line for each thing that works; ends with 1 at the first that does not.
import assert from 'node:assert/strict';
import { join } from 'node:path';

import { violations } from './axe.mjs';
import { NARROW, WIDE, clean, ok, start, take } from './browser.mjs';

const [url, executable, shots] = process.argv.slice(2);
const JOURNEY = '/paths?from=cashiers&to=human-resources-managers';

const browser = await start(executable);
await take(browser, plan, conditions, strangers, phone, everyWidth, clean);

/** From an empty planner to a path and its reasons, by keyboard. */
async function plan() {
  const page = await open('/paths', WIDE);
  await page.waitForFunction(() => document.activeElement?.id === 'from');
  await page.keyboard.type('cashier');
  await page.getByRole('option').first().locator('mark').getByText(/^cashier$/i).waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('nearest stops from Cashiers').waitFor();
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

async function everyWidth() {
  for (const width of [390, 820, 1440]) {
    for (const address of ['/paths', JOURNEY, `${JOURNEY}&study=0`, '/paths?from=cashiers']) {
      const page = await open(address, { width, height: 900 });
      await page.locator('.card, .rel, .alone h1').first().waitFor();
      for (const step of await page.locator('.step summary').all()) if (!(await step.evaluate((one) => one.parentElement.open))) await step.click();
      assert.deepEqual(await violations(page), [], `${address} at ${width}`);
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)) <= 0, `${address} at ${width} scrolls sideways`);
      await page.context().close();
    }
  }
  ok('axe finds nothing in three widths, and no view scrolls sideways');
}

function open(path, viewport, options) {
  return browser.page(url + path, viewport, options);
}
