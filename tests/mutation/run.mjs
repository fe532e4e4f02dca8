/**
 * `node tests/mutation/run.mjs [--sample=400] [--seed=1] [--minutes=20] [file.ts or file.ts:line …]`: plants one small fault at
 * a time in a copy of the convolution and pooling sources and runs their tests against it. A mutant that no
 * test notices is printed; survivors.md says of each why it cannot change a result. The sample is drawn by
 * the seed; a run stops when the minutes are over and says how far it came.
 */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformWithOxc } from 'vite';
import { mutantsOf } from './mutants.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../..');
const SOURCES =
  /^(conv2d.*|convDims|convolve.*|geometry|maxOfFour|planes|pool2d.*|slide.*|strips)\.ts$/;
/** The quick ones first. */
const SUITE = [
  'src/core/firstCall.test.ts',
  'src/core/tensorArguments.test.ts',
  'src/core/convErrors.test.ts',
  'src/core/geometryErrors.test.ts',
  'src/core/poolErrors.test.ts',
  'src/core/pool2d.test.ts',
  'src/core/conv2d.test.ts',
  'src/core/identities.test.ts',
  'src/core/trainer.test.ts',
  'src/core/book.test.ts',
  'tests/oracle/oracle.test.ts',
];
/** A mutant's tests may take so many times as long as those of the unharmed sources. */
const PATIENCE = 4;

const option = (name, value) =>
  Number(process.argv.find((word) => word.startsWith(`--${name}=`))?.split('=')[1] ?? value);
const sampleSize = option('sample', 400);
const seed = option('seed', 1);
const minutes = option('minutes', 20);
const files = process.argv.slice(2).filter((word) => !word.startsWith('--'));

const copy = mkdtempSync(join(tmpdir(), 'core-mutation-'));
process.on('exit', () => rmSync(copy, { recursive: true, force: true }));

async function compile(path, text) {
  const { code } = await transformWithOxc(text, path);
  return code
    .replace(/(from\s*|import\s*)(['"])(\.[^'"]+?)(\.ts)?\2/g, '$1$2$3.mjs$2')
    .replace(
      /\bimport\((['"])(\.[^'"]+?)(\.ts)?\1\)/g,
      'import("$2.mjs" + (globalThis.moduleMark ?? ""))',
    )
    .replace(/from\s*['"]vitest['"]/g, `from ${JSON.stringify(join(copy, 'expect.mjs'))}`);
}

const target = (path) => join(copy, path.replace(/\.ts$/, '.mjs'));
mkdirSync(join(copy, 'src/core'), { recursive: true });
cpSync(join(root, 'tests/oracle'), join(copy, 'tests/oracle'), { recursive: true });
cpSync(join(here, 'expect.mjs'), join(copy, 'expect.mjs'));
symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
const core = readdirSync(join(root, 'src/core')).filter((name) => name.endsWith('.ts'));
for (const path of [
  ...core.map((name) => `src/core/${name}`),
  'tests/oracle/oracle.test.ts',
  'tests/oracle/readCases.ts',
  'tests/oracle/runs.ts',
]) {
  writeFileSync(target(path), await compile(path, readFileSync(join(root, path), 'utf8')));
}
writeFileSync(join(copy, 'src/core.mjs'), "export * from './core/index.mjs';\n");
writeFileSync(
  join(copy, 'suite.mjs'),
  `import { tests } from './expect.mjs';
for (const path of ${JSON.stringify(SUITE.map((path) => `./${path.replace(/\.ts$/, '.mjs')}`))}) {
  await import(path);
  for (const [name, run] of tests.splice(0)) {
    try { await run(); } catch (error) { console.log(name + ': ' + String(error.message).slice(0, 300)); process.exit(1); }
  }
}
const { user, system } = process.cpuUsage();
console.log((user + system) / 1e6);`,
);
/** Runs the tests with a limit of processor seconds, so that a busy machine kills no mutant. */
const runSuite = (seconds) =>
  spawnSync('sh', ['-c', `ulimit -t ${seconds}; exec "${process.execPath}" suite.mjs`], {
    cwd: copy,
    encoding: 'utf8',
  });

const unharmed = runSuite(600);
const limit = Math.ceil(PATIENCE * Number(unharmed.stdout.trim()));
if (unharmed.status !== 0) {
  console.error(`The tests fail without a mutant: ${unharmed.stdout}${unharmed.stderr}`);
  process.exit(1);
}

/** Mulberry32: the same sample for the same seed. */
function generator(state) {
  let a = state | 0;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), a | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const all = core
  .filter(
    (name) =>
      SOURCES.test(name) &&
      !name.includes('.test.') &&
      (files.length === 0 || files.some((word) => word.split(':')[0] === name)),
  )
  .flatMap((name) => mutantsOf(name, readFileSync(join(root, 'src/core', name), 'utf8')))
  .filter(
    ({ file, line }) =>
      files.length === 0 || files.includes(file) || files.includes(`${file}:${line}`),
  );
const next = generator(seed);
const sample = all
  .map((mutant) => ({ mutant, key: next() }))
  .sort((a, b) => a.key - b.key)
  .slice(0, sampleSize)
  .map(({ mutant }) => mutant);

const end = Date.now() + minutes * 60_000;
const counts = { killed: 0, timeout: 0, survived: 0, same: 0 };
let ran = 0;
for (const { file, line, kind, old, text, changed } of sample) {
  if (Date.now() > end) break;
  ran++;
  const path = `src/core/${file}`;
  const original = readFileSync(target(path), 'utf8');
  let code;
  try {
    code = await compile(path, changed);
  } catch {
    counts.same++; // Not a program any more.
    continue;
  }
  if (code === original) {
    counts.same++; // A type or a comment: nothing that runs has changed.
    continue;
  }
  writeFileSync(target(path), code);
  const { status, signal } = runSuite(limit);
  writeFileSync(target(path), original);
  if (signal !== null) {
    counts.timeout++;
    console.log(`timed out ${file}:${line}  ${kind}: ${old} → ${text || 'nothing'}`);
  } else if (status !== 0) counts.killed++;
  else {
    counts.survived++;
    console.log(`survived  ${file}:${line}  ${kind}: ${old} → ${text || 'nothing'}`);
  }
}
const tested = counts.killed + counts.timeout + counts.survived;
const score = (100 * (counts.killed + counts.timeout)) / tested;
console.log(
  `${all.length} mutants in all; of a sample of ${sample.length} (seed ${seed}) ran ${ran}: ${tested} that change the program, ${counts.killed} killed, ${counts.timeout} timed out, ${counts.survived} survived; score ${score.toFixed(1)} %.`,
);
