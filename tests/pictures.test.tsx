import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { scaleProperties } from '../src/figures/kit/scales.ts';
import type { AnyFigure } from '../src/figures/kit/types.ts';
import { FIGURE_IDS, loadFigure } from '../src/figures/registry.ts';
import { type AnyState, factsOf, markupOf, namedStates } from './figureFacts.tsx';

/**
 * The drawings of every figure in its default state and in each preset, held against the ones kept in
 * tests/pictures/. What changed is written beside the kept file: <figure>.changed.txt to compare, and
 * <figure>.changed.html to look at.
 * When the change is meant: UPDATE_PICTURES=1 npx vitest run tests/pictures.test.tsx
 */
const FOLDER = path.resolve('tests/pictures');
const UPDATE = process.env.UPDATE_PICTURES === '1';
/** A panel with more marks than this is kept as a count and a sum of its markup. */
const MARKS_KEPT = 40;

/** One line a mark, coordinates to a hundredth: what a reader sees, not how the renderer wrote it. */
function linesOf(svg: string): string[] {
  return svg
    .replace(/<(\w+)((?: [\w:-]+(?:="[^"]*")?)+)>/g, (_, tag, said) => `<${tag} ${inOrder(said)}>`)
    .replace(/ (aria-hidden|data-panel)="[^"]*"/g, '')
    .replace(/-?\d+\.\d+/g, (number) => String(Math.round(Number(number) * 100) / 100 + 0))
    .replace(/>(?=<)/g, '>\n')
    .split('\n');
}

/** Attributes by name; one without a value is an empty one. */
function inOrder(attributes: string): string {
  const all = attributes.match(/[\w:-]+(="[^"]*")?/g) ?? [];
  return all
    .map((one) => (one.includes('=') ? one : `${one}=""`))
    .sort()
    .join(' ');
}

function pictureOf(markup: string): string {
  const panels = markup.match(/<svg\b[\s\S]*?<\/svg>|<picture>.*?<\/picture>/g) ?? [];
  return panels
    .map((svg) => {
      const name =
        /data-panel="([^"]*)"/.exec(svg)?.[1] ?? (svg.startsWith('<svg') ? 'svg' : 'canvas');
      const lines = linesOf(svg);
      const kept =
        lines.length <= MARKS_KEPT
          ? lines
          : [lines[0], `${lines.length} marks, sum ${sumOf(Buffer.from(lines.join('\n')))}`];
      return [`-- ${name}`, ...kept].join('\n');
    })
    .join('\n');
}

/** FNV-1a: enough to tell that a large grid has changed. */
function sumOf(bytes: ArrayLike<number>): string {
  let sum = 0x811c9dc5;
  for (let index = 0; index < bytes.length; index++) {
    sum = Math.imul(sum ^ bytes[index], 0x01000193) >>> 0;
  }
  return sum.toString(16);
}

interface Drawing {
  readonly name: string;
  readonly markup: string;
  /** The drawing as it is kept. */
  readonly text: string;
}

async function drawingsOf(figure: AnyFigure): Promise<Drawing[]> {
  const drawings: Drawing[] = [];
  for (const [name, state] of namedStates(figure) as [string, AnyState][]) {
    const derived = await factsOf(figure, state);
    const markup = markupOf(figure, state, derived, 'en', { saveStill: sumOf });
    drawings.push({ name, markup, text: `== ${name}\n${pictureOf(markup)}\n` });
  }
  return drawings;
}

/** A page of the drawings that are not as they were, with the book's own styles. */
function pageOf(id: string, drawings: readonly Drawing[]): string {
  const shown = drawings.map(
    ({ name, markup }) =>
      `<h2>${name}</h2><div class="figure figure-${id}"><div class="figure-drawing">${markup}</div></div>`,
  );
  return `<!doctype html><html lang="en" data-theme="light"><meta charset="utf-8"><title>${id}</title>
<link rel="stylesheet" href="../../src/app/styles/main.css">
<style>:root{${scaleProperties('light')}}body{max-width:900px;margin:auto}</style>
${shown.join('\n')}</html>
`;
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

describe('pictures', () => {
  beforeAll(() => void mkdirSync(FOLDER, { recursive: true }));

  it.each(FIGURE_IDS)('%s is drawn as it was', async (id) => {
    const drawings = await drawingsOf(await loadFigure(id));
    const drawn = drawings.map(({ text }) => text).join('');
    const kept = path.join(FOLDER, `${id}.txt`);
    const changed = path.join(FOLDER, `${id}.changed`);
    if (UPDATE) writeFileSync(kept, drawn);
    const before = read(kept);
    const same = before === drawn;
    if (same) {
      for (const end of ['.txt', '.html']) rmSync(changed + end, { force: true });
    } else {
      const other = drawings.filter(({ text }) => !before.includes(text));
      writeFileSync(`${changed}.txt`, drawn);
      writeFileSync(`${changed}.html`, pageOf(id, other));
    }
    expect(same ? '' : firstDifference(before, drawn), `see ${changed}.html`).toBe('');
  });
});

/** The first line that differs, with the state and the panel that it belongs to. */
function firstDifference(kept: string, drawn: string): string {
  if (kept === '') return 'no picture is kept of this figure yet; run with UPDATE_PICTURES=1';
  const [before, after] = [kept.split('\n'), drawn.split('\n')];
  const at = after.findIndex((line, index) => line !== before[index]);
  if (at < 0) return `${before.length - after.length} lines at the end are gone`;
  const place = after.slice(0, at + 1).filter((line) => /^(==|--) /.test(line));
  return `${place.slice(-2).join(' ')}\n- ${before[at] ?? ''}\n+ ${after[at]}`;
}
