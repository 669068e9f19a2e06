// Uses the maps of lines and neighbourhoods as a person would: node maps.mjs URL BROWSER FOLDER-FOR-SCREENSHOTS
// Prints a line for each thing that works; ends with 1 at the first that does not.
import assert from 'node:assert/strict';
import { join } from 'node:path';

import { violations } from './axe.mjs';
import { NARROW, clean, ok, start, take } from './browser.mjs';

const [url, executable, shots] = process.argv.slice(2);
// Higher than elsewhere, to see more of a map.
const WIDE = { width: 1440, height: 1000 };
const open = (path, viewport, options) => browser.page(url + path, viewport, options);

const browser = await start(executable);
await take(browser, lines, choosing, keyboard, moving, neighbourhood, phone, accessible, clean);

async function lines() {
  const page = await open('/tracks', WIDE);
  await page.getByRole('link', { name: 'Health Science' }).click();
  await page.getByRole('heading', { level: 1, name: 'Health Science' }).waitFor();
  await page.locator('svg.map a[data-slug="registered-nurses"]').waitFor();
  assert.equal(new URL(page.url()).pathname, '/tracks/health-science');
  ok('the lines lead to their maps');
  await page.context().close();
}

async function choosing() {
  const page = await open('/tracks/health-science', WIDE);
  const box = page.getByRole('combobox', { name: 'Find on this map' });
  await box.fill('registered nur');
  await box.press('Enter');
  await focused(page, 'Registered Nurses');
  assert.equal(new URL(page.url()).searchParams.get('focus'), 'registered-nurses');
  const inspector = page.getByRole('complementary', { name: 'Role in focus' });
  await inspector.getByText('Advancement to').waitFor();
  assert.ok(await page.locator('svg.map a.nb').count() > 10, 'neighbours are brought out');
  await page.screenshot({ path: join(shots, 'maps-focus-1440-light.png') });
  // A press on a neighbour brings that into focus; back goes back.
  await page.locator('svg.map a[data-slug="hospitalists"] text').click();
  await focused(page, 'Hospitalists');
  await page.goBack();
  await focused(page, 'Registered Nurses');
  await inspector.getByRole('link', { name: 'Critical Care Nurses' }).click();
  await focused(page, 'Critical Care Nurses');
  await page.getByRole('radio', { name: 'All transitions' }).check();
  await page.locator('svg.map path.every').first().waitFor({ state: 'attached' });
  assert.equal(new URL(page.url()).searchParams.get('all'), '1');
  ok('a role is found, brought into focus and told of; the address keeps it');
  await page.context().close();
}

async function keyboard() {
  const page = await open('/tracks/business-operations', WIDE);
  const first = page.locator('svg.map a[tabindex="0"]');
  await first.focus();
  const start = await first.getAttribute('data-slug');
  await page.keyboard.press('ArrowRight');
  const at = () => page.evaluate(() => document.activeElement?.getAttribute('data-slug'));
  const next = await at();
  assert.ok(next && next !== start, 'an arrow moves along');
  await page.keyboard.press('f');
  await page.waitForURL(`**/tracks/business-operations?focus=${next}`);
  assert.equal(await at(), next, 'the focus stays where it was');
  await page.keyboard.press('Escape');
  await page.waitForURL('**/tracks/business-operations');
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/roles/${next}`);
  ok('arrows move, F focuses, Esc clears, Enter opens');
  await page.context().close();
}

async function moving() {
  const page = await open('/tracks/health-science', WIDE);
  const layer = page.locator('.map-layer');
  await page.locator('svg.map a').first().waitFor();
  const transform = () => layer.evaluate((element) => element.style.transform);
  const begun = await transform();
  const frame = await page.locator('.map-frame').boundingBox();
  await page.mouse.move(frame.x + 500, frame.y + 400);
  await page.mouse.down();
  await page.mouse.move(frame.x + 300, frame.y + 350, { steps: 4 });
  await page.mouse.up();
  const dragged = await transform();
  assert.notEqual(dragged, begun);
  const [heads, columns] = await page.evaluate(() => {
    const tops = [...document.querySelectorAll('.map-heads p')].map((head) => head.getBoundingClientRect().top);
    return [tops, document.querySelector('.map-frame').getBoundingClientRect().top];
  });
  assert.ok(heads.every((top) => Math.abs(top - columns) < 20), 'the levels stay in view');
  await page.getByRole('button', { name: 'Fit' }).click();
  const scale = Number(/scale\((.*)\)/.exec(await transform())?.[1]);
  assert.ok(scale < 0.8, `the whole map fits: ${scale}`);
  await page.getByRole('button', { name: 'Zoom in' }).click();
  assert.ok(Number(/scale\((.*)\)/.exec(await transform())?.[1]) > scale);
  ok('the map is dragged, fitted and zoomed, and its levels stay in view');
  await page.context().close();
}

async function neighbourhood() {
  const page = await open('/roles/registered-nurses/neighbourhood', WIDE);
  const node = page.locator('svg.map a[data-slug="nurse-practitioners"]');
  await node.waitFor();
  const before = await page.locator('svg.map a').count();
  await node.locator('text').first().click();
  await page.getByRole('link', { name: 'Show its neighbours' }).click();
  await page.waitForURL('**/neighbourhood?focus=nurse-practitioners&open=nurse-practitioners');
  await page.waitForFunction((before) => document.querySelectorAll('svg.map a').length > before, before);
  await page.screenshot({ path: join(shots, 'maps-neighbourhood-1440-light.png') });
  await page.getByRole('link', { name: 'Hide the neighbours of Nurse Practitioners' }).click();
  await page.waitForFunction((before) => document.querySelectorAll('svg.map a').length === before, before);
  ok('a neighbourhood is unfolded and folded, role by role');
  await page.context().close();
}

async function phone() {
  const page = await open('/tracks/health-science', NARROW);
  await page.locator('details').nth(1).locator('summary').click();
  const link = page.locator('details').nth(1).getByRole('link').first();
  const title = (await link.innerText()).trim();
  await link.click();
  await page.getByRole('complementary', { name: 'Role in focus' }).getByRole('heading', { level: 2, name: title }).waitFor();
  assert.equal(await page.locator('svg.map').count(), 0);
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'no sideways scrolling');
  await page.screenshot({ path: join(shots, 'maps-390-light.png') });
  ok('on a phone the map is lists');
  await page.context().close();
}

async function accessible() {
  const addresses = ['/tracks', '/tracks/business-operations', '/tracks/health-science?focus=registered-nurses', '/roles/registered-nurses/neighbourhood'];
  for (const colorScheme of ['light', 'dark']) {
    for (const viewport of [WIDE, { width: 820, height: 1000 }, NARROW]) {
      for (const address of addresses) {
        const page = await open(address, viewport, { colorScheme });
        await page.getByRole('heading', { level: 1 }).waitFor();
        await page.waitForLoadState('networkidle');
        assert.deepEqual(await violations(page), [], `${address} at ${viewport.width}, ${colorScheme}`);
        await page.context().close();
      }
    }
  }
  ok('axe finds nothing, in three widths, light and dark');
}

async function focused(page, title) {
  await page.getByRole('complementary', { name: 'Role in focus' }).getByRole('heading', { level: 2, name: title }).waitFor();
}
