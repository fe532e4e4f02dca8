/**
 * `npm run bench [row …]`: the core's speed beside its peers, in one process and interleaved, so that a
 * busy machine slows all of them alike; times are of the processor, not of the clock on the wall. Prints medians, and the ratios beside the required ones; ends
 * with 1 when a required ratio is missed. The peers are installed on the first run.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));
const ROUNDS = 11;
const ROUND_MS = 40;
const WARM_UP_MS = 400;

if (!existsSync(join(here, 'node_modules'))) {
  console.log('Installing the peers …');
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: here,
    stdio: 'inherit',
  });
}

const outDir = mkdtempSync(join(tmpdir(), 'core-bench-'));
process.on('exit', () => rmSync(outDir, { recursive: true, force: true }));
await build({
  configFile: false,
  logLevel: 'error',
  root: join(here, '../..'),
  publicDir: false,
  build: {
    outDir,
    minify: false,
    lib: {
      entry: join(here, '../../src/core/index.ts'),
      formats: ['es'],
      fileName: () => 'core.mjs',
    },
  },
});
const core = await import(pathToFileURL(join(outDir, 'core.mjs')).href);
const { makeRows } = await import('./rows.mjs');

/** Milliseconds that this process has had the processor. */
function now() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Milliseconds a call, over one round of at least ROUND_MS. */
function time(call) {
  let calls = 0;
  let batch = 1;
  const start = now();
  for (;;) {
    for (let i = 0; i < batch; i++) call();
    calls += batch;
    const spent = now() - start;
    if (spent >= ROUND_MS) return spent / calls;
    // Reading the clock must not count for calls of a microsecond.
    if (spent < ROUND_MS / 10) batch *= 2;
  }
}

async function timeAsync(call) {
  let calls = 0;
  const start = now();
  for (;;) {
    await call();
    calls++;
    const spent = now() - start;
    if (spent >= ROUND_MS) return spent / calls;
  }
}

const median = (list) => list.toSorted((a, b) => a - b)[list.length >> 1];
const only = process.argv.slice(2);
let missed = 0;
for (const row of await makeRows(core)) {
  if (only.length > 0 && !only.some((word) => row.name.includes(word))) continue;
  const contenders = Object.entries(row.calls);
  const times = Object.fromEntries(contenders.map(([name]) => [name, []]));
  const measure = ([name, call]) => (row.async?.includes(name) ? timeAsync(call) : time(call));
  for (const contender of contenders) {
    const start = now();
    while (now() - start < WARM_UP_MS) await measure(contender);
  }
  for (let round = 0; round < ROUNDS; round++) {
    for (const contender of contenders) times[contender[0]].push(await measure(contender));
  }
  console.log(`\n${row.name}`);
  const own = median(times.core);
  for (const [name] of contenders) {
    const ms = median(times[name]);
    const rate = row.rate(ms);
    const need = row.required?.[name];
    const ratio = ms / own;
    const verdict =
      need === undefined ? '' : ratio >= need ? ` (≥ ${need}: yes)` : ` (≥ ${need}: NO)`;
    if (need !== undefined && ratio < need) missed++;
    const against = name === 'core' ? '' : `core is ×${ratio.toFixed(2)}${verdict}`;
    console.log(`  ${name.padEnd(12)} ${rate.padStart(18)}   ${against}`);
  }
}
console.log(
  missed === 0 ? '\nEvery required ratio is met.' : `\n${missed} required ratio(s) missed.`,
);
process.exit(missed === 0 ? 0 : 1);
