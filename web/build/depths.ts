import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { Plugin } from 'vite';

/** The deepest address: `/roles/SLUG/neighbourhood/`. */
const DEEPEST = 3;

/**
 * Writes `index-1.html`, `index-2.html` and so on beside `index.html`: the same page, whose links lead one folder up, or two. The
 * service sends the one that suits the address, so that it may stand behind any path of a proxy and need not know which. (A
 * `base` element would do it too, but would turn every `#fragment` of the page into the address of another one.)
 */
export function depths(): Plugin {
  let folder = '';
  return {
    name: 'depths',
    apply: 'build',
    configResolved(config) {
      folder = join(config.root, config.build.outDir);
    },
    async writeBundle() {
      const page = await readFile(join(folder, 'index.html'), 'utf8');
      for (let depth = 1; depth <= DEEPEST; depth++) {
        const moved = page.replaceAll(/(href|src)="\.\//g, `$1="${'../'.repeat(depth)}`);
        await writeFile(join(folder, `index-${depth}.html`), moved);
      }
    },
  };
}
