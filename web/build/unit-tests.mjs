// `npm test`: bundles src/**/*.test.ts, for Node does not read TypeScript before version 22, and runs them with Node's own runner.
import { spawnSync } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

import { build } from 'vite';

const root = join(import.meta.dirname, '..');
const outDir = join(root, 'node_modules/.unit-tests');
const names = (await readdir(join(root, 'src'), { recursive: true })).filter((name) => name.endsWith('.test.ts'));
const input = Object.fromEntries(names.map((name) => [name.replaceAll(/[\\/]/g, '-').replace(/\.ts$/, ''), join(root, 'src', name)]));
await build({ root, configFile: false, logLevel: 'error', build: { ssr: true, outDir, emptyOutDir: true, rolldownOptions: { input } } });
const files = Object.keys(input).map((name) => join(outDir, `${name}.js`));
const { status } = spawnSync(process.execPath, ['--test', '--test-reporter=spec', ...files], { cwd: root, stdio: 'inherit' });
process.exitCode = status ?? 1;
