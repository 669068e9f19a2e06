// Reads exports with the programs that they are made for: node read.mjs FOLDER BROWSER FOLDER-FOR-SCREENSHOTS
// Prints what each program found, as JSON by the names of the files.
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { extname, join } from 'node:path';

import { Graphviz } from '@hpcc-js/wasm-graphviz';
import cytoscape from 'cytoscape';
import { chromium } from 'playwright-core';

const [folder, executablePath, shots] = process.argv.slice(2);
const graphviz = await Graphviz.load();
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
const page = await browser.newPage({ viewport: { width: 1600, height: 1000 } });
// Whatever a picture or a flowchart asks for, it does not get, and it is told.
const asked = [];
await page.route('**/*', (route) => {
  asked.push(route.request().url());
  return route.abort();
});
await page.addScriptTag({ path: createRequire(import.meta.url).resolve('@mermaid-js/tiny/dist/mermaid.tiny.js') });
await page.evaluate(() => mermaid.initialize({ startOnLoad: false, securityLevel: 'strict', maxTextSize: 200_000 }));

const readers = { '.dot': dot, '.mmd': mermaidChart, '.cyjs': network, '.svg': picture };
const found = {};
try {
  for (const name of (await readdir(folder)).sort()) {
    const read = readers[extname(name)];
    if (read) {
      const text = await readFile(join(folder, name), 'utf8');
      found[name] = await read(text, name);
    }
  }
} finally {
  await browser.close();
}
console.log(JSON.stringify({ found, asked }));

/** What Graphviz draws: the text of every node, and its edges. */
function dot(text) {
  const drawn = JSON.parse(graphviz.layout(text, 'json', 'dot'));
  const nodes = drawn.objects ?? [];
  const labels = nodes.map((node) => [node.name, written(node._ldraw_)]);
  const edges = (drawn.edges ?? []).map((edge) => [nodes[edge.tail].name, nodes[edge.head].name, edge.kind]);
  return { title: written(drawn._ldraw_), labels, edges };
}

/** The texts of Graphviz's drawing operations. Its JSON has two backslashes for each that it draws. */
function written(operations = []) {
  return operations.filter(({ op }) => op === 'T').map(({ text }) => text.replaceAll('\\\\', '\\')).join('');
}

/** What Mermaid draws: the text of every node, and the number of edges by how they look. */
function mermaidChart(text, name) {
  return page.evaluate(
    async ([text, id]) => {
      await mermaid.parse(text);
      const { svg } = await mermaid.render(id, text);
      document.body.innerHTML = svg;
      const drawn = document.querySelector('svg');
      const labels = [...drawn.querySelectorAll('g.node')].map((node) => [
        node.id.replace(/^.*flowchart-(n\d+)-.*$/, '$1'),
        node.querySelector('.nodeLabel').textContent,
      ]);
      const edges = [...drawn.querySelectorAll('.edgePaths path')].map((path) =>
        path.classList.contains('edge-pattern-dotted') ? 'lateral' : 'advancement',
      );
      const title = drawn.querySelector('.flowchartTitleText')?.textContent;
      const foreign = drawn.querySelectorAll('script, img, iframe, a').length;
      document.body.innerHTML = '';
      return { title, labels, edges, foreign };
    },
    [text, `m${name.replaceAll(/\W/g, '')}`],
  );
}

/** What Cytoscape makes of it. */
function network(text) {
  const graph = cytoscape({ headless: true, elements: JSON.parse(text).elements });
  const labels = graph.nodes().map((node) => [node.id(), node.data('name')]);
  const edges = graph.edges().map((edge) => [edge.source().id(), edge.target().id(), edge.data('kind')]);
  const placed = graph.nodes().every((node) => Number.isInteger(node.position('x') + node.position('y')));
  return { labels, edges, placed };
}

/** What a browser shows: the picture's title, its texts, and those that stick out or lie on others. */
async function picture(text, name) {
  const shown = await page.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
    const fault = parsed.querySelector('parsererror')?.textContent;
    document.body.style.margin = '0';
    document.body.replaceChildren(document.importNode(parsed.documentElement, true));
    const svg = document.querySelector('svg');
    const edge = svg.getBoundingClientRect();
    const texts = [...svg.querySelectorAll('text')].map((element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      return { text: element.textContent, left, right, top, bottom };
    });
    const out = texts.filter((a) => a.left < edge.left || a.right > edge.right || a.bottom > edge.bottom);
    // Lines of a text stand closer than letters are high, so only what overlaps by much lies on another.
    const over = texts.flatMap((a, at) =>
      texts.slice(at + 1).filter((b) => a.left + 1 < b.right && b.left + 1 < a.right && a.top + 6 < b.bottom && b.top + 6 < a.bottom)
        .map((b) => `${a.text} | ${b.text}`),
    );
    const probe = document.createElement('canvas').getContext('2d');
    probe.font = '100px "Helvetica Neue", Helvetica, Arial, "Liberation Sans", sans-serif';
    return {
      fault,
      title: svg.querySelector('title').textContent,
      texts: texts.map((a) => a.text),
      titles: [...svg.querySelectorAll('g > title')].map((title) => title.textContent),
      out: out.map((a) => a.text),
      over,
      foreign: svg.querySelectorAll('script, image, foreignObject, a, use').length,
      // How wide these letters are in Helvetica and in fonts that are made like it.
      isHelvetica: Math.abs(probe.measureText('Registered Nurses').width - 828) < 8,
    };
  }, text);
  await page.locator('svg').first().screenshot({ path: join(shots, name.replace(/svg$/, 'png')) });
  return shown;
}
