// Looks for what hinders people who use a page otherwise than by sight and mouse: WCAG 2.2, levels A and AA, and best practice.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds wrong with a page, a line each. */
export async function violations(page) {
  await page.evaluate(source);
  const found = await page.evaluate(
    (values) => axe.run(document, { runOnly: { type: 'tag', values }, resultTypes: ['violations'] }).then((result) => result.violations),
    TAGS,
  );
  return found.flatMap(({ id, help, nodes }) => nodes.map(({ target, any }) => `${id} (${help}): ${target.join(' ')} ${any.map((one) => one.message).join('; ')}`));
}
