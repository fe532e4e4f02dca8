import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const run = promisify(execFile);
const BIOME = path.resolve('node_modules/@biomejs/biome/bin/biome');
const RULE = 'lint/style/noRestrictedImports';

/** core, words ← figures ← chapters, labs, teach ← app: what each row may not import. */
const VIOLATIONS = [
  ['src/core/planted.ts', '../figures/kit/codec.ts'],
  ['src/core/planted.ts', '../words/numbers.ts'],
  ['src/core/planted.ts', 'd3'],
  ['src/words/planted.ts', '../core/index.ts'],
  ['src/words/planted.ts', '../figures/kit/codec.ts'],
  ['src/figures/planted.ts', '../app/island.ts'],
  ['src/figures/stride/planted.ts', '../padding/model.ts'],
  ['src/figures/stride/planted.ts', '../registry.ts'],
  ['src/figures/stride/planted.ts', '../../app/island.ts'],
  ['src/figures/stride/planted.ts', '../../chapters/pages.ts'],
  ['src/figures/stride/planted.ts', '../../labs/kernel.ts'],
  ['src/figures/stride/planted.ts', '../../../content/glossary.json'],
  ['src/figures/stride/planted.ts', '../../core/pool2d.ts'],
  ['src/figures/stride/parts/planted.ts', '../../padding/model.ts'],
  ['src/figures/stride/parts/planted.ts', '../../../app/island.ts'],
  ['src/figures/kit/planted.ts', '../stride/model.ts'],
  ['src/figures/kit/planted.ts', '../../chapters/pages.ts'],
  ['src/figures/kit/controls/planted.ts', '../../stride/model.ts'],
  ['src/figures/kit/controls/planted.ts', '../../registry.ts'],
  ['src/chapters/planted.ts', '../app/island.ts'],
  ['src/chapters/planted.ts', '../teach/plans.ts'],
  ['src/labs/planted.ts', '../app/island.ts'],
  ['src/teach/planted.ts', '../../content/glossary.json'],
  ['src/app/planted.ts', '../../content/parts.json'],
  ['src/app/styles/planted.ts', '../../core/conv2d.ts'],
] as const;

const ALLOWED = [
  ['src/core/allowed.ts', './tensor.ts'],
  ['src/figures/allowed.ts', './kit/types.ts'],
  ['src/figures/stride/allowed.ts', '../kit/types.ts'],
  ['src/figures/stride/allowed.ts', '../kit/controls/Slider.tsx'],
  ['src/figures/stride/allowed.ts', '../../core/index.ts'],
  ['src/figures/stride/allowed.ts', '../../words/language.ts'],
  ['src/figures/stride/parts/allowed.ts', '../model.ts'],
  ['src/figures/stride/parts/allowed.ts', '../../kit/types.ts'],
  ['src/figures/stride/parts/allowed.ts', '../../../core/index.ts'],
  ['src/figures/kit/controls/allowed.ts', '../Say.tsx'],
  ['src/figures/kit/controls/allowed.ts', '../../../words/numbers.ts'],
  ['src/chapters/allowed.ts', '../../content/glossary.json'],
  ['src/chapters/allowed.ts', '../figures/registry.ts'],
  ['src/app/allowed.ts', '../chapters/pages.ts'],
  ['src/figures/stride/allowed.test.ts', '../../app/nodeSource.ts'],
] as const;

/** What linting one tree finds: the file and line of each import across layers. */
async function lint(folder: string): Promise<Set<string>> {
  const options = { cwd: folder, maxBuffer: 1 << 26 };
  const args = [BIOME, 'lint', `--only=${RULE.slice(5)}`, '--reporter=github', 'src'];
  const { stdout } = await run(
    process.execPath,
    [...args, '--max-diagnostics=none'],
    options,
  ).catch((failed: { stdout: string }) => failed);
  const found = [...stdout.matchAll(/::error title=([^,]+),file=([^,]+),line=(\d+)/g)];
  expect(found.every(([, rule]) => rule === RULE)).toBe(true);
  return new Set(
    found.map(([, , file, line]) => `${path.relative(folder, path.resolve(folder, file))}:${line}`),
  );
}

/** One import a line, so that a finding names it. */
function linesOf(imports: readonly (readonly [string, string])[]): Map<string, string[]> {
  const files = new Map<string, string[]>();
  for (const [file, from] of imports) files.set(file, [...(files.get(file) ?? []), from]);
  return files;
}

describe('imports across layers', () => {
  let folder = '';
  let found = new Set<string>();
  const files = new Map([...linesOf(VIOLATIONS), ...linesOf(ALLOWED)]);

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'layers-'));
    await cp('biome.json', path.join(folder, 'biome.json'));
    for (const [file, imports] of files) {
      const target = path.join(folder, file);
      await mkdir(path.dirname(target), { recursive: true });
      await writeFile(target, imports.map((from) => `import '${from}';\n`).join(''));
    }
    found = await lint(folder);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const place = (file: string, from: string) =>
    `${file}:${(files.get(file)?.indexOf(from) ?? -1) + 1}`;

  it.each(VIOLATIONS)('%s may not import %s', (file, from) => {
    expect(found).toContain(place(file, from));
  });

  it.each(ALLOWED)('%s may import %s', (file, from) => {
    expect(found).not.toContain(place(file, from));
  });

  it('do not happen in the book', async () => {
    expect([...(await lint(process.cwd()))]).toEqual([]);
  });
});
