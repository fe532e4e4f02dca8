import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { create } from 'fontkitten';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  REQUIRED,
  unicodeRange,
  VIETNAMESE,
  wantedCharacters,
} from '../scripts/fonts/characters.mjs';
import { FACES } from '../scripts/fonts/faces.mjs';
import { makeFonts } from '../scripts/fonts/fonts.mjs';

const TEXT_BUDGET = 110_000;
/** Signs that no font of the book has; a system font draws them. */
const LEFT_TO_SYSTEM = [...'ₘₙᵢⱼᵀ‖'];

let outDir;
let wanted;
let fonts;

beforeAll(async () => {
  outDir = await mkdtemp(path.join(tmpdir(), 'fonts-'));
  wanted = await wantedCharacters(['src', 'content']);
  fonts = await makeFonts(wanted, outDir);
});
afterAll(() => rm(outDir, { recursive: true, force: true }));

async function open(name) {
  return create(await readFile(path.join(outDir, name)));
}

function named(face, piece) {
  return fonts.files.find((file) => file.face === face && file.piece === piece).name;
}

function advance(font, character) {
  return font.glyphForCodePoint(character.codePointAt(0)).advanceWidth / font.unitsPerEm;
}

describe('text fonts', () => {
  it.each(FACES.map(({ name }) => name))('%s has every required character', async (name) => {
    const points = new Set();
    for (const file of fonts.files.filter(({ face }) => face === name)) {
      for (const point of (await open(file.name)).characterSet) points.add(point);
    }
    expect(REQUIRED.filter((each) => !points.has(each.codePointAt(0)))).toEqual([]);
  });

  it('know all 134 marked Vietnamese letters', () => {
    expect(new Set(VIETNAMESE).size).toBe(134);
    expect(VIETNAMESE.join('')).toBe(VIETNAMESE.join('').normalize('NFC'));
  });

  it('declare exactly the characters that their files hold', async () => {
    const css = await readFile(path.join(outDir, 'fonts.css'), 'utf8');
    for (const { name, characters } of fonts.files) {
      const points = new Set((await open(name)).characterSet);
      expect(characters.filter((each) => !points.has(each.codePointAt(0)), name)).toEqual([]);
      expect(css).toContain(`url(./${name})`);
      expect(css).toContain(`unicode-range: ${unicodeRange(characters)}`);
    }
  });

  it('leave nothing of the book to chance', () => {
    expect(fonts.missing.filter((each) => !LEFT_TO_SYSTEM.includes(each))).toEqual([]);
  });

  it('report a character that no face has', async () => {
    const folder = path.join(outDir, 'few');
    const { missing } = await makeFonts(new Set('a漢'), folder);
    expect(missing).toEqual(['漢']);
  });

  it('stay within the budget', async () => {
    const names = [...new Set(fonts.files.map(({ name }) => name))];
    const sizes = await Promise.all(names.map((name) => stat(path.join(outDir, name))));
    const total = sizes.reduce((sum, { size }) => sum + size, 0);
    expect(total).toBeGreaterThan(0);
    expect(total).toBeLessThanOrEqual(TEXT_BUDGET);
  });

  it('keep every number of a grid equally wide', async () => {
    const font = await open(named('mono', 'latin'));
    const widths = new Set([...'0123456789,.−+'].map((each) => advance(font, each)));
    expect([...widths]).toEqual([0.6]);
  });

  it('keep both ends of the weight axis', async () => {
    const font = await open(named('serif', 'latin'));
    expect(font.variationAxes.wght).toMatchObject({ min: 400, max: 700 });
  });
});

describe('stand-ins', () => {
  const rules = () =>
    [...fonts.css.matchAll(/@font-face \{([^}]*)\}/g)].map(([, body]) => ({
      family: /font-family: "([^"]*)"/.exec(body)[1],
      local: /local\('([^']*)'\)/.exec(body)?.[1],
      adjust: Number.parseFloat(/size-adjust: ([\d.]+)%/.exec(body)?.[1]),
    }));

  it('follow their face in the list of families that the styles use', () => {
    for (const kind of ['serif', 'sans', 'mono']) {
      const list = new RegExp(`--${kind}: ([^;]*);`).exec(fonts.css)[1];
      const { family } = FACES.find((face) => face.kind === kind);
      const names = [...list.matchAll(/"([^"]*)"/g)].map(([, name]) => name);
      expect(names[0]).toBe(family);
      const fitted = rules().filter(({ family: name }) => name.startsWith(`${family} Fallback`));
      expect(fitted.length).toBeGreaterThan(2);
      for (const { family: name } of fitted) expect(names).toContain(name);
    }
  });

  it('are as wide as the face that they stand in for', () => {
    const adjust = (local) => rules().find((rule) => rule.local === local).adjust;
    // Times is narrower than Source Serif, Noto Serif about as wide; a bold face has its own measure.
    expect(adjust('Times New Roman')).toBeCloseTo(117.9, 0);
    expect(adjust('Noto Serif Regular')).toBeCloseTo(99.6, 0);
    expect(adjust('Times New Roman Bold')).toBeCloseTo(114.2, 0);
    expect(adjust('Arial Bold')).toBeLessThan(adjust('Arial'));
  });
});

describe('characters', () => {
  it('are those of the sources, and what is always there', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'sources-'));
    await writeFile(path.join(folder, 'text.ts'), "export const text = 'κ';\n");
    await writeFile(path.join(folder, 'part.mdx'), 'Ω');
    await writeFile(path.join(folder, 'text.test.ts'), "'ж'");
    const found = await wantedCharacters([folder]);
    for (const each of ['κ', 'Ω', 'ễ', '−', '×', '→', '\u00a0']) expect(found).toContain(each);
    for (const each of ['ж', '\n']) expect(found).not.toContain(each);
    await rm(folder, { recursive: true });
  });

  it('make a range', () => {
    expect(unicodeRange(['c', 'a', 'b', '−'])).toBe('U+61-63,U+2212');
  });
});
