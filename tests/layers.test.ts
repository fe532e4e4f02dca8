import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

/** The description of the book's own network. */
const NETWORK = /^public\/networks\/book-cnn\.json$/;

/** core, words ← kit ← figures ← chapters ← labs, teach ← app: a layer imports itself and what its row names. */
const LAYERS: readonly (readonly [layer: RegExp, imports: readonly RegExp[]])[] = [
  [/^src\/core\//, [/^src\/core\//]],
  [/^src\/words\//, [/^src\/words\//]],
  [
    /^src\/figures\/kit\//,
    [/^src\/figures\/kit\//, /^src\/(core\/index\.ts|words\/)/, NETWORK, /^[@a-z]/],
  ],
  [/^src\/figures\/[^/]+\.ts/, [/^src\/figures\//, /^src\/(core\/index\.ts|words\/)/, /^[@a-z]/]],
  [
    /^src\/figures\//,
    [/^src\/figures\/(kit|SAME)\//, /^src\/(core\/index\.ts|words\/)/, /^[@a-z]/],
  ],
  [
    /^src\/chapters\//,
    [/^src\/(chapters|figures|words)\//, /^src\/core\/index\.ts/, /^content\//, /^[@a-z]/],
  ],
  [
    /^src\/(labs|teach)\//,
    [/^src\/(labs|teach|chapters|figures|words)\//, /^src\/core\/index\.ts/, /^[@a-z]/],
  ],
  [
    /^src\/app\//,
    [/^src\/(app|labs|teach|chapters|figures|words)\//, /^src\/core\/index\.ts/, /^[@a-z]/],
  ],
];

const PACKAGE = /^(?!src\/|content\/|scripts\/|tests\/|public\/)[@a-z]/;

/** Whether `file` may import `target`, both from the root; a package stands by its name. */
function allowed(file: string, target: string): boolean {
  const row = LAYERS.find(([layer]) => layer.test(file));
  if (!row) return true;
  const own = /^src\/figures\/([^/]+)\//.exec(file)?.[1] ?? '';
  return row[1].some((pattern) => {
    if (pattern.source === '^[@a-z]') return PACKAGE.test(target);
    return new RegExp(pattern.source.replace('SAME', own)).test(target);
  });
}

const SOURCES = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => path.posix.join('src', file));

/** What a file imports, types and imports at run time too, as paths from the root or names of packages. */
function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const names = text.matchAll(/(?:\bfrom\s|\bimport\s|\bimport\(\s*)'([^'\n]+)'/g);
  return [...names].map(([, name]) => {
    if (!name.startsWith('.')) return name;
    const target = path.posix.join(path.posix.dirname(file), name);
    return path.extname(target) ? target : `${target}.ts`;
  });
}

const GRAPH = new Map(SOURCES.map((file) => [file, importsOf(file)]));

/** Tests may look into whatever they test. */
const isTest = (file: string) => /\.test\.tsx?$|\/testing\.tsx?$|\/(tests|testing)\//.test(file);

describe('imports across layers', () => {
  it.each([
    ['src/core/ops/planted.ts', 'src/figures/kit/link/codec.ts'],
    ['src/core/ops/planted.ts', 'src/words/numbers.ts'],
    ['src/core/ops/planted.ts', 'd3'],
    ['src/words/planted.ts', 'src/core/index.ts'],
    ['src/figures/planted.ts', 'src/app/island.ts'],
    ['src/figures/stride/planted.ts', 'src/figures/padding/model.ts'],
    ['src/figures/stride/planted.ts', 'src/figures/registry.ts'],
    ['src/figures/stride/planted.ts', 'src/chapters/pages.ts'],
    ['src/figures/stride/planted.ts', 'content/glossary.json'],
    ['src/figures/stride/planted.ts', 'src/core/ops/pool2d.ts'],
    ['src/figures/stride/parts/planted.ts', 'src/figures/padding/model.ts'],
    ['src/figures/kit/grid/planted.ts', 'src/figures/stride/model.ts'],
    ['src/figures/kit/planted.ts', 'src/figures/registry.ts'],
    ['src/chapters/planted.ts', 'src/app/island.ts'],
    ['src/labs/planted.ts', 'src/app/island.ts'],
    ['src/teach/planted.ts', 'content/glossary.json'],
    ['src/app/styles/planted.ts', 'src/core/ops/conv2d.ts'],
  ])('%s may not import %s', (file, target) => {
    expect(allowed(file, target)).toBe(false);
  });

  it.each([
    ['src/core/ops/planted.ts', 'src/core/tensor/tensor.ts'],
    ['src/figures/registry.ts', 'src/figures/kit/contract.ts'],
    ['src/figures/stride/planted.ts', 'src/figures/kit/contract.ts'],
    ['src/figures/stride/parts/planted.ts', 'src/figures/stride/model.ts'],
    ['src/figures/stride/planted.ts', 'src/core/index.ts'],
    ['src/figures/stride/planted.ts', 'react'],
    ['src/figures/kit/controls/planted.ts', 'src/words/numbers.ts'],
    ['src/chapters/planted.ts', 'content/glossary.json'],
    ['src/app/planted.ts', 'src/chapters/pages.ts'],
  ])('%s may import %s', (file, target) => {
    expect(allowed(file, target)).toBe(true);
  });

  it('point downward in the book', () => {
    const upward = [...GRAPH].flatMap(([file, targets]) =>
      isTest(file) ? [] : targets.filter((to) => !allowed(file, to)).map((to) => `${file} → ${to}`),
    );
    expect(GRAPH.size).toBeGreaterThan(500);
    expect(upward).toEqual([]);
  });

  it('go in no circle, of types neither', () => {
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (file: string, way: readonly string[]) => {
      const since = way.indexOf(file);
      if (since >= 0) circles.push([...way.slice(since), file].join(' → '));
      if (since >= 0 || done.has(file)) return;
      for (const target of GRAPH.get(file) ?? []) visit(target, [...way, file]);
      done.add(file);
    };
    for (const file of SOURCES) visit(file, []);
    expect(circles).toEqual([]);
  });
});
