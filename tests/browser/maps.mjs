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
await take(browser, lines, query, choosing, finding, keyboard, moving, neighbourhood, phone, forced, accessible, clean);

async function lines() {
  const page = await open('/tracks', WIDE);
  await page.getByRole('link', { name: 'Health Science' }).click();
  await page.getByRole('heading', { level: 1, name: 'Health Science' }).waitFor();
  await page.locator('svg.map a[data-slug="registered-nurses"]').waitFor();
  assert.equal(new URL(page.url()).pathname, '/tracks/health-science');
  ok('the lines lead to their maps');
  await page.context().close();
}

async function query() {
  for (const [path, around] of [['/tracks/health-science', 'track'], ['/roles/registered-nurses/neighbourhood', 'around']]) {
    const page = await open('/', WIDE);
    const sent = [];
    page.on('request', (request) => request.url().endsWith('/graphql') && sent.push(request.postDataJSON()));
    await page.goto(url + path);
    await page.locator('svg.map a').first().waitFor();
    const link = await page.getByRole('link', { name: 'Show the query' }).getAttribute('href');
    const shown = new URL(link, page.url()).searchParams;
    const asked = sent.find(({ query }) => query.includes('subgraph'));
    assert.ok(asked && shown.get('query').includes(`subgraph(${around}:`), path);
    const words = (text) => text.replace(/\s+/g, ' ').trim();
    assert.equal(words(shown.get('query')), words(asked.query));
    assert.deepEqual(JSON.parse(shown.get('variables')), asked.variables);
    await page.context().close();
  }
  ok('the query that is shown is the one that the drawing came from');
}

async function choosing() {
  const page = await open('/tracks/health-science', WIDE);
  const box = page.getByRole('combobox', { name: 'Find on this map' });
  await box.fill('registered nur');
  await page.getByRole('option', { name: 'Registered Nurses' }).first().waitFor();
  await box.press('Enter');
  await focused(page, 'Registered Nurses');
  assert.equal(new URL(page.url()).searchParams.get('focus'), 'registered-nurses');
  const inspector = page.getByRole('complementary', { name: 'Role in focus' });
  await inspector.getByText('Advancement to').waitFor();
  assert.ok(await page.locator('svg.map a.nb').count() > 10, 'neighbours are brought out');
  assert.deepEqual(await page.evaluate(linesThroughLabels), [], 'lines that are brought out leave labels alone');
  const inView = await page.evaluate(() => {
    const frame = document.querySelector('.map-frame').getBoundingClientRect();
    const within = (box) => box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom;
    return [...document.querySelectorAll('svg.map a.nb circle')].map((stop) => within(stop.getBoundingClientRect()));
  });
  assert.ok(inView.filter(Boolean).length > inView.length / 2, 'most neighbours are in view');
  await page.screenshot({ path: join(shots, 'maps-focus-1440-light.png') });
  // A press on a neighbour brings that into focus; back goes back.
  await page.locator('svg.map a[data-slug="hospitalists"] text').click();
  await focused(page, 'Hospitalists');
  await page.goBack();
  await focused(page, 'Registered Nurses');
  await inspector.getByRole('link', { name: 'Critical Care Nurses' }).click();
  await focused(page, 'Critical Care Nurses');
  await page.getByRole('radio', { name: 'All transitions' }).check();
  await page.locator('.every path').first().waitFor({ state: 'attached' });
  assert.equal(new URL(page.url()).searchParams.get('all'), '1');
  ok('a role is found, brought into focus and told of; the address keeps it');
  await page.context().close();
}

async function finding() {
  const page = await open('/tracks/health-science', WIDE);
  const box = page.getByRole('combobox', { name: 'Find on this map' });
  await box.fill('icu nurse');
  const option = page.getByRole('option').filter({ hasText: 'also called' }).first();
  await option.waitFor();
  const title = (await option.locator('b').innerText()).trim();
  await option.click();
  await focused(page, title);
  // What does not stand on the map comes last, says so, and is opened.
  await box.fill('cashiers');
  await page.getByRole('option', { name: 'Cashiers' }).first().waitFor();
  const told = await page.getByRole('option').locator('em').allInnerTexts();
  assert.ok(told.includes('not on this map'), told.join());
  assert.deepEqual(told.map((text) => text === 'not on this map'), told.map((text) => text === 'not on this map').sort(), 'the map comes first');
  await page.getByRole('option', { name: 'Cashiers' }).filter({ hasText: 'not on this map' }).first().waitFor();
  for (let step = 0; step < told.length && (await selected(page)) !== 'Cashiers'; step++) await box.press('ArrowDown');
  await box.press('Enter');
  await page.waitForURL('**/roles/cashiers');
  ok('a role is found by another title, with the keyboard, on the map and beyond');
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
  const sent = [];
  page.on('request', (request) => {
    const { query = '', variables } = request.postDataJSON() ?? {};
    if (query.includes('subgraph')) sent.push({ query, variables });
  });
  await node.locator('text').first().click();
  await page.getByRole('link', { name: 'Show its neighbours' }).click();
  await page.waitForURL('**/neighbourhood?focus=nurse-practitioners&open=nurse-practitioners');
  await page.waitForFunction((before) => document.querySelectorAll('svg.map a').length > before, before);
  await page.screenshot({ path: join(shots, 'maps-neighbourhood-1440-light.png') });
  const link = await page.getByRole('link', { name: 'Show the query' }).getAttribute('href');
  const shown = new URL(link, page.url()).searchParams;
  const data = { query: shown.get('query'), variables: JSON.parse(shown.get('variables')) };
  const answer = await (await page.request.post(`${url}/graphql`, { data })).json();
  const drawn = await page.locator('svg.map a').evaluateAll((roles) => roles.map((role) => role.dataset.slug).sort());
  assert.deepEqual(answer.data.subgraph.nodes.map(({ role }) => role.slug).sort(), drawn, 'the query that is shown gives what is drawn');
  assert.deepEqual(data.variables, sent.at(-1).variables, 'it is what was sent');
  await page.getByRole('link', { name: 'Hide the neighbours of Nurse Practitioners' }).click();
  await page.waitForFunction((before) => document.querySelectorAll('svg.map a').length === before, before);
  await page.goto(`${url}/roles/registered-nurses/neighbourhood?open=nurse-practitionrs`);
  await page.getByText('Did you mean nurse-practitioners').waitFor();
  await page.getByRole('link', { name: 'Show only those of Registered Nurses' }).click();
  await page.locator('svg.map a').first().waitFor();
  ok('a neighbourhood is unfolded and folded, role by role');
  await page.context().close();
}

async function phone() {
  const page = await open('/tracks/health-science', NARROW, { hasTouch: true });
  await page.locator('details').nth(1).locator('summary').click();
  const link = page.locator('details').nth(1).getByRole('link').first();
  const [title] = (await link.innerText()).trim().split('\n');
  await link.click();
  await page.getByRole('complementary', { name: 'Role in focus' }).getByRole('heading', { level: 2, name: title }).waitFor();
  assert.equal(await page.locator('svg.map').count(), 0);
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'no sideways scrolling');
  await page.getByText('Main way up from').first().waitFor();
  await page.screenshot({ path: join(shots, 'maps-390-light.png') });
  await page.getByRole('link', { name: 'Show the map' }).click();
  await page.locator('svg.map a.me').waitFor();
  assert.equal(new URL(page.url()).searchParams.get('map'), '1');
  assert.equal((await page.locator('.map-frame').boundingBox()).width, NARROW.width);
  await page.screenshot({ path: join(shots, 'maps-picture-390-light.png') });
  const scale = () => page.locator('.map-layer').evaluate((layer) => Number(/scale\((.*)\)/.exec(layer.style.transform)[1]));
  const before = await scale();
  await pinch(page, 195, 500);
  assert.ok(await scale() > before * 1.2, `two fingers make it larger: ${before}, ${await scale()}`);
  await page.goBack();
  await page.getByText('Main way up from').first().waitFor();
  assert.equal(await page.locator('svg.map').count(), 0);
  ok('on a phone the map is lists, and a picture for who asks for it');
  await page.context().close();
}

async function forced() {
  const page = await open('/tracks/health-science?focus=registered-nurses', WIDE, { forcedColors: 'active' });
  await page.locator('svg.map a.nb').first().waitFor();
  const seen = await page.evaluate(() => {
    const paint = (selector, property) => getComputedStyle(document.querySelector(selector))[property];
    const lines = ['.out path.a', '.out path.l', '.rest path.a'].map((selector) => paint(selector, 'stroke'));
    const stops = ['svg.map a:not(.nb, .me) .s', 'svg.map .nb .s', 'svg.map .nb.l .s', 'svg.map .me .s'].map((selector) => paint(selector, 'stroke'));
    const texts = ['svg.map a:not(.nb, .me) .t', 'svg.map .nb .t'].map((selector) => paint(selector, 'fill'));
    return { ground: paint('svg.map a:not(.me) .lbg', 'fill'), drawn: [...lines, ...stops, ...texts], focus: [paint('svg.map .me .lbg', 'fill'), paint('svg.map .me .t', 'fill')] };
  });
  assert.ok(!seen.drawn.includes(seen.ground) && !seen.drawn.includes('none'), JSON.stringify(seen));
  assert.ok(seen.focus[0] !== seen.focus[1] && seen.focus[0] !== seen.ground, JSON.stringify(seen));
  await page.screenshot({ path: join(shots, 'maps-focus-1440-forced.png') });
  ok('in forced colours lines, stops, labels and the focus are seen');
  await page.context().close();
}

async function accessible() {
  const addresses = ['/tracks', '/tracks/business-operations', '/tracks/health-science?focus=registered-nurses', '/tracks/health-science?map=1', '/roles/registered-nurses/neighbourhood'];
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

/** Two fingers move apart around a place. */
async function pinch(page, x, y) {
  const session = await page.context().newCDPSession(page);
  const touch = (type, apart) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: apart === null ? [] : [{ x: x - apart, y, id: 0 }, { x: x + apart, y, id: 1 }] });
  await touch('touchStart', 30);
  for (const apart of [40, 55, 70]) await touch('touchMove', apart);
  await touch('touchEnd', null);
}

/** The title of the option that Enter takes. */
async function selected(page) {
  return (await page.locator('[role="option"][aria-selected="true"] b').innerText()).trim();
}

/** In the page: the labels that a level part of a line that is brought out runs through. */
function linesThroughLabels() {
  const labels = [...document.querySelectorAll('svg.map a')].map((role) => {
    const box = role.querySelector('.lbg');
    const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) => Number(box.getAttribute(name)));
    return { slug: role.dataset.slug, left: x + 6, right: x + width - 6, top: y, bottom: y + height };
  });
  const through = new Set();
  for (const path of document.querySelectorAll('.out path:not(.tip)')) {
    for (const line of path.getAttribute('d').split('M').filter(Boolean)) {
      const points = line.split('L').map((point) => point.split(' ').map(Number));
      points.slice(1).forEach(([x, y], index) => {
        const [fromX, fromY] = points[index];
        for (const { slug, left, right, top, bottom } of labels) {
          if (y === fromY && y > top && y < bottom && Math.max(x, fromX) > left && Math.min(x, fromX) < right) through.add(slug);
        }
      });
    }
  }
  return [...through];
}
