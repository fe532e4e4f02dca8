import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeFigure, problemWith } from '../scripts/new-figure/new-figure.mjs';
import type { AnyFigure } from '../src/figures/kit/contract.ts';
import { LANGUAGES } from '../src/words/language.ts';
import { expectWhole } from './figureChecks.ts';
import { factsOf, namedStates } from './figureFacts.tsx';

const ID = 'brand-new-2';
const run = promisify(execFile);

describe('a figure made by npm run new-figure', () => {
  let folder = '';
  let figures = '';

  // A book with nothing in it but this figure: what it stands on is linked, not copied.
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'new-figure-'));
    figures = path.join(folder, 'src/figures');
    await mkdir(figures, { recursive: true });
    for (const shared of ['node_modules', 'public', 'src/core', 'src/words', 'src/figures/kit']) {
      await symlink(path.resolve(shared), path.join(folder, shared), 'dir');
    }
    // The kit's own tests read photos and weights as the build does.
    await mkdir(path.join(folder, 'src/app'));
    await mkdir(path.join(folder, 'tests'));
    for (const needed of ['src/app/nodeSource.ts', 'tests/propertySeed.ts']) {
      await symlink(path.resolve(needed), path.join(folder, needed), 'file');
    }
    for (const setting of ['biome.json', 'tsconfig.json']) {
      await cp(setting, path.join(folder, setting));
    }
    makeFigure(ID, figures);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  /** Runs a tool of the project in the small book; says what it found when it fails. */
  async function passes(tool: string, ...args: string[]) {
    const bin = path.resolve('node_modules', tool);
    const { stdout } = await run(process.execPath, [bin, ...args], { cwd: folder }).catch(
      (failed: { stdout: string; stderr: string }) => ({ stdout: failed.stdout + failed.stderr }),
    );
    return stdout;
  }

  it('has types that hold', async () => {
    expect(await passes('typescript/bin/tsc', '--noEmit', '--preserveSymlinks')).toBe('');
  });

  it('is written in the style of the book', async () => {
    const said = await passes('@biomejs/biome/bin/biome', 'check', `src/figures/${ID}`);
    expect(said).toContain('No fixes applied');
    expect(said).not.toMatch(/Found \d+ (error|warning)/);
  });

  it('passes its own test', async () => {
    const said = await passes('vitest/vitest.mjs', 'run', '--reporter=json', `src/figures/${ID}`);
    const { success, numTotalTests } = JSON.parse(said.slice(said.indexOf('{')));
    expect(success).toBe(true);
    expect(numTotalTests).toBeGreaterThan(0);
  });

  it('draws and speaks in both languages', async () => {
    const load = (file: string) => import(/* @vite-ignore */ path.join(figures, ID, file));
    const { default: definition } = await load('index.ts');
    const text = { ...(await load('vi.ts')), ...(await load('en.ts')) };
    const figure: AnyFigure = { ...definition, text };
    expect(figure.id).toBe(ID);
    for (const [, state] of namedStates(figure)) {
      for (const language of LANGUAGES) {
        expectWhole(figure, state, await factsOf(figure, state), language);
      }
    }
  });

  it('never overwrites what is there', () => {
    expect(problemWith(ID, figures)).toContain('exists already');
    expect(() => makeFigure(ID, figures)).toThrow('EEXIST');
  });
});

describe('the name of a new figure', () => {
  it.each([
    '',
    'Kernel',
    'my figure',
    '../core',
    'a/b',
    'a--b',
    '-a',
    '2d',
    'đèn-pin',
    'a'.repeat(41),
  ])('%j is refused with a sentence', (name) => {
    expect(problemWith(name)).toMatch(/^.{20,}$/);
  });

  it.each(['kit', 'registry', 's-2-3', 'conv-arithmetic'])('%s is taken', (name) => {
    expect(problemWith(name)).toMatch(/taken|section|exists/);
  });

  it.each(['two-words', 'x', 'volume3', 'a-1-b'])('%s is good', (name) => {
    expect(problemWith(name)).toBe('');
  });
});
