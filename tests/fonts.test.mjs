import { readFileSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import katex from 'katex';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  REQUIRED,
  shownCharacters,
  unicodeRange,
  VIETNAMESE,
} from '../scripts/fonts/characters.mjs';
import { FACES } from '../scripts/fonts/faces.mjs';
import { facesUsed } from '../scripts/fonts/katex.mjs';
import { advance, codePoints, openFont } from '../scripts/fonts/outlines.mjs';
import { subsetFonts, subsetKatex } from '../scripts/fonts.mjs';

const TEXT_BUDGET = 110_000;
const FORMULA_BUDGET = 40_000;
/** Signs that no font of the book has; a system font draws them. */
const LEFT_TO_SYSTEM = /^[⁰⁴-⁹⁻₀-₉ᵢⱼᵀ≠∈]$/u;

const content = fileURLToPath(new URL('../content', import.meta.url));
let outDir;
let prose;
let fonts;

beforeAll(async () => {
  outDir = await mkdtemp(path.join(tmpdir(), 'fonts-'));
  prose = await readProse();
  fonts = await subsetFonts({ texts: prose, outDir });
});
afterAll(() => rm(outDir, { recursive: true, force: true }));

async function readProse() {
  const files = await readdir(content, { recursive: true });
  const pages = files.filter((file) => file.endsWith('.mdx'));
  return (await Promise.all(pages.map((page) => readFile(path.join(content, page), 'utf8')))).join(
    '',
  );
}

async function glyphsOf(face) {
  const points = new Set();
  for (const file of fonts.files.filter((each) => each.face === face)) {
    const font = await openFont(await readFile(path.join(outDir, file.name)));
    for (const point of codePoints(font)) points.add(point);
  }
  return points;
}

describe('text fonts', () => {
  it.each(FACES.map(({ name }) => name))('%s has every required character', async (name) => {
    const points = await glyphsOf(name);
    expect(REQUIRED.filter((each) => !points.has(each.codePointAt(0)))).toEqual([]);
  });

  it('know all 134 marked Vietnamese letters', () => {
    expect(new Set(VIETNAMESE).size).toBe(134);
    expect(VIETNAMESE.join('')).toBe(VIETNAMESE.join('').normalize('NFC'));
  });

  it('declare exactly the characters that their files hold', async () => {
    for (const { name, characters } of fonts.files) {
      const points = codePoints(await openFont(await readFile(path.join(outDir, name))));
      expect(characters.filter((each) => !points.has(each.codePointAt(0)), name)).toEqual([]);
      expect(fonts.css).toContain(`url(${name})`);
    }
  });

  it('leave nothing of the prose to chance', () => {
    const shown = shownCharacters(prose);
    const missing = fonts.missing.filter((each) => shown.has(each));
    expect(missing.filter((each) => !LEFT_TO_SYSTEM.test(each))).toEqual([]);
  });

  it('report a character that no face has', async () => {
    const { missing } = await subsetFonts({ texts: 'a漢', outDir });
    expect(missing).toContain('漢');
  });

  it('stay within the budget', async () => {
    const sizes = await Promise.all(fonts.files.map(({ name }) => stat(path.join(outDir, name))));
    const total = sizes.reduce((sum, { size }) => sum + size, 0);
    expect(total).toBe(fonts.files.reduce((sum, { bytes }) => sum + bytes, 0));
    expect(total).toBeLessThanOrEqual(TEXT_BUDGET);
  });

  it('keep every number of a grid equally wide', async () => {
    const mono = fonts.files.find(({ face, piece }) => face === 'mono' && piece === 'latin');
    const font = await openFont(await readFile(path.join(outDir, mono.name)), 600);
    const widths = new Set([...'0123456789,.−+'].map((each) => advance(font, each)));
    expect([...widths]).toEqual([0.6]);
  });

  it('keep both ends of the weight axis', async () => {
    const serif = fonts.files.find(({ face, piece }) => face === 'serif' && piece === 'latin');
    const bytes = await readFile(path.join(outDir, serif.name));
    const [regular, bold] = [await openFont(bytes, 400), await openFont(bytes, 700)];
    expect(advance(bold, 'n')).toBeGreaterThan(advance(regular, 'n'));
  });

  it('give each family a stand-in and each language its preloads', () => {
    const styles = readFileSync('src/app/styles/base.css', 'utf8');
    const named = new Set(styles.match(/"[^"]+ Fallback[^"]*"/g));
    for (const { family } of FACES) {
      expect([...named].some((name) => name.startsWith(`"${family} Fallback`))).toBe(true);
    }
    for (const name of named) expect(fonts.css).toContain(`font-family:${name}`);
    expect(fonts.preload.en).toHaveLength(2);
    expect(fonts.preload.vi).toHaveLength(4);
    const names = fonts.files.map(({ name }) => name);
    for (const name of fonts.preload.vi) expect(names).toContain(name);
  });
});

describe('characters', () => {
  it('are read from entities and escapes', () => {
    const shown = shownCharacters('&#x2212;&#215;\\u2192');
    expect([...'−×→'].every((each) => shown.has(each))).toBe(true);
  });

  it('make a range', () => {
    expect(unicodeRange(['c', 'a', 'b', '−'])).toBe('U+61-63,U+2212');
  });
});

describe('formula fonts', () => {
  const draw = (formula) => katex.renderToString(formula, { displayMode: true });
  const html = [
    '\\left\\lfloor \\frac{n + 2p - k}{s} \\right\\rfloor + 1',
    'Y_{i,j} = \\sum_{u} K_{u} X_{si+u} \\quad \\mathbf{x} \\in \\mathbb{R}^{H \\times W}',
    '\\frac{\\partial L}{\\partial K} = \\mathrm{rot180}(K) \\ast X',
  ]
    .map(draw)
    .join('');
  const formulas = () => mkdtemp(path.join(tmpdir(), 'formulas-'));

  it('hold the characters that each face draws, and little more', async () => {
    const folder = await formulas();
    const css = await subsetKatex({ texts: html, outDir: folder });
    const sheet = new URL('../node_modules/katex/dist/katex.min.css', import.meta.url);
    const used = facesUsed(await readFile(sheet, 'utf8'), html);
    const names = await readdir(folder);
    expect(names).toHaveLength(used.size);
    let total = 0;
    for (const name of names) {
      expect(css).toContain(`url(${name})`);
      total += (await stat(path.join(folder, name))).size;
    }
    expect(total).toBeLessThanOrEqual(FORMULA_BUDGET);
    for (const [key, file] of [
      ['KaTeX_Math|400|italic', 'katex_math-italic'],
      ['KaTeX_Main|400|normal', 'katex_main-regular'],
      ['KaTeX_Main|700|normal', 'katex_main-bold'],
      ['KaTeX_AMS|400|normal', 'katex_ams-regular'],
    ]) {
      const bytes = await readFile(
        path.join(
          folder,
          names.find((name) => name.startsWith(file)),
        ),
      );
      const points = codePoints(await openFont(bytes));
      const drawn = [...used.get(key)].filter((each) => !/[\p{C}\p{Z}]/u.test(each));
      expect(drawn.length).toBeGreaterThan(0);
      expect(drawn.filter((each) => !points.has(each.codePointAt(0)))).toEqual([]);
    }
    await rm(folder, { recursive: true });
  });

  it('know in which face a letter stands', () => {
    const css = '.katex .mathnormal{font-family:KaTeX_Math;font-style:italic}';
    const used = facesUsed(
      css,
      '<span class="katex-html"><span class="mathnormal">x</span>1</span>',
    );
    expect([...used.get('KaTeX_Math|400|italic')]).toEqual(['x']);
    expect([...used.get('KaTeX_Main|400|normal')]).toEqual(['1']);
  });

  it('need nothing where there is no formula', async () => {
    const folder = await formulas();
    expect(await subsetKatex({ texts: '<p class="note">text</p>', outDir: folder })).not.toContain(
      'url(',
    );
    expect(await readdir(folder)).toEqual([]);
    await rm(folder, { recursive: true });
  });
});
