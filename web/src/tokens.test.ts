import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

type Colour = readonly [number, number, number];
type Look = ReadonlyMap<string, string>;

const css = readFileSync('src/tokens.css', 'utf8');
const [root = '', chosen = '', asked = ''] = [':root {', ':root[data-theme="dark"] {', ':root:not([data-theme="light"]) {'].map((start) => {
  const from = css.indexOf(start);
  return css.slice(from, css.indexOf('}', from));
});
const colours = (block: string) => new Map([...block.matchAll(/--([\w-]+): (#[\dA-F]{6});/gi)].map(([, name = '', value = '']) => [name, value] as const));
const LOOKS: Readonly<Record<string, Look>> = { light: colours(root), dark: new Map([...colours(root), ...colours(chosen)]) };
const GROUNDS = ['ground', 'surface', 'sunken'];

/** Linear light of an sRGB colour. */
function linear(look: Look, name: string): Colour {
  const hex = look.get(name);
  assert.ok(hex, `${name} is missing`);
  const part = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
}

function contrast(look: Look, one: string, other: string): number {
  const light = (name: string) => {
    const [r, g, b] = linear(look, name);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
  };
  const [a, b] = [light(one), light(other)];
  return Math.max(a, b) / Math.min(a, b);
}

test('the system’s dark look is the chosen one', () => {
  assert.deepEqual(colours(asked), colours(chosen));
});

for (const [name, look] of Object.entries(LOOKS)) {
  const lines = [...look.keys()].filter((token) => /^line-..$/.test(token));

  test(`texts, kinds and lines can be read: ${name}`, () => {
    assert.equal(lines.length, 17);
    const texts = ['ink', 'ink-2', 'ink-3', 'advance', 'lateral', 'problem', ...lines];
    const pairs = [
      ...GROUNDS.flatMap((ground) => texts.map((text) => [text, ground])),
      ...lines.map((line) => ['on-line', line]),
      ...[['on-ink', 'ink'], ['on-here', 'here'], ['ink', 'problem-soft'], ['ink-2', 'problem-soft'], ['ink-2', 'advance-soft'], ['ink-2', 'lateral-soft']],
    ];
    for (const [text = '', ground = ''] of pairs) assert.ok(contrast(look, text, ground) >= 4.5, `${text} on ${ground}`);
    for (const ground of GROUNDS) assert.ok(contrast(look, 'rule-strong', ground) >= 3, `rule-strong on ${ground}`);
  });

  test(`the kinds of transition differ for those who see colours otherwise: ${name}`, () => {
    for (const [kind, matrix] of Object.entries(SIGHTS)) {
      const seen = (token: string) => oklab(times(matrix, linear(look, token)));
      const [a, b] = [seen('advance'), seen('lateral')];
      assert.ok(Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]) >= 0.24, kind);
    }
  });
}

/** Machado, Oliveira and Fernandes 2009, at full severity. */
const SIGHTS: Readonly<Record<string, readonly Colour[]>> = {
  protan: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  deutan: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
  tritan: [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
};

function times(matrix: readonly Colour[], [r, g, b]: Colour): Colour {
  const [x = 0, y = 0, z = 0] = matrix.map((row) => Math.max(0, row[0] * r + row[1] * g + row[2] * b));
  return [x, y, z];
}

function oklab([r, g, b]: Colour): Colour {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}
