// The explorer in other ways than with a screen and good eyes: checks that explorer.mjs takes.
import assert from 'node:assert/strict';

import { NARROW, WIDE, ok } from './browser.mjs';

/** Large letters, colours that the system forces, paper. */
export async function otherWays(open, url) {
  const paths = ['/', '/roles/emergency-medicine-physicians', '/compare?a=registered-nurses&b=physician-assistants'];
  const large = await open('/', NARROW);
  for (const path of paths) {
    await large.goto(url + path);
    await large.getByRole('contentinfo').getByText(/^Data: /).waitFor();
    await large.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    assert.equal(await overflow(large), 0, `${path}: letters twice as large scroll sideways`);
  }
  await large.context().close();
  ok('letters twice as large find room on a phone');

  const forced = await open('/compare?a=registered-nurses&b=physician-assistants', WIDE, { forcedColors: 'active' });
  const marks = ['.br i', '.ax i', '.ax .cb', '.mk.cb'];
  await forced.locator(marks[0]).first().waitFor();
  await seen(forced, marks);
  await forced.goto(`${url}/roles/project-management-coordinator`);
  await forced.locator('.bar i').first().waitFor();
  await seen(forced, ['.bar i', '.board .me', '.toc .on a::before', '.toc ol::before', '.board .wrap::before', '.no li::before', '.lb']);
  await forced.context().close();
  ok('what is drawn is seen in forced colours');

  const paper = await open('/roles/project-management-coordinator', { width: 794, height: 1100 });
  await paper.getByRole('heading', { name: 'Interview questions' }).waitFor();
  await paper.emulateMedia({ media: 'print' });
  await paper.getByText('Listens for').last().waitFor();
  assert.deepEqual(await paper.getByRole('banner').or(paper.getByRole('button')).or(paper.getByRole('contentinfo')).count(), 0);
  assert.equal(await overflow(paper), 0);
  await paper.context().close();
  ok('a role is printed with all its answers and no buttons');

  const page = await open('/roles/project-management-coordinator', WIDE);
  await page.getByRole('navigation', { name: 'Along the line' }).getByRole('link').first().click();
  await page.getByRole('status').getByText('Project Support Assistant · career-graph').waitFor({ state: 'attached' });
  await page.context().close();
  ok('where a link has led is told');
}

/** The marks have a colour of their own, other than the page's. */
async function seen(page, marks) {
  for (const mark of marks) {
    const [selector, pseudo] = mark.split('::');
    const [colour, ground] = await page
      .locator(selector)
      .first()
      .evaluate((element, pseudo) => [element, document.body].map((one) => getComputedStyle(one, one === element && pseudo ? `::${pseudo}` : null).backgroundColor), pseudo);
    assert.notEqual(colour, ground, `${mark} is not seen`);
  }
}

/** By how much a page is wider than its window. */
export function overflow(page) {
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
}
