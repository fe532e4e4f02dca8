/**
 * `npm run bench [row …]`: the core's speed beside its peers, in one process and interleaved, so that a
 * busy machine slows all of them alike; times are of the processor, not of the clock on the wall. Prints
 * medians, how far they scatter, and the ratios beside the required ones; ends with 1 when a required
 * ratio is missed. The peers are installed on the first run.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));
const ROUNDS = 11;
const ROUND_MS = 25;
const WARM_UP_MS = 200;
/** A call longer than this is measured once, for one row would take minutes. */
const SLOW_MS = 500;

// For all contenders alike: one thread collects garbage, since helper threads fight for the processor by
// chance and small calls pay for it; and freed memory stays with the process (glibc), since fresh pages
// from the system cost up to a third of a convolution, again by chance.
const ONE_COLLECTOR = '--single-threaded-gc';
if (!process.execArgv.includes(ONE_COLLECTOR)) {
  const keep = String(2 ** 30);
  const { status } = spawnSync(process.execPath, [ONE_COLLECTOR, ...process.argv.slice(1)], {
    stdio: 'inherit',
    env: { ...process.env, MALLOC_MMAP_THRESHOLD_: keep, MALLOC_TRIM_THRESHOLD_: keep },
  });
  process.exit(status ?? 1);
}

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

const sorted = (list) => list.toSorted((a, b) => a - b);
const median = (list) => sorted(list)[list.length >> 1];
/** Half the distance between the quartiles over the median, in percent. */
function scatter(list) {
  const order = sorted(list);
  const distance = order[(3 * list.length) >> 2] - order[list.length >> 2];
  return Math.round((50 * distance) / median(list));
}

async function measureRow(row) {
  const contenders = Object.entries(row.calls);
  const times = {};
  const measure = ([name, call]) => (row.async?.includes(name) ? timeAsync(call) : time(call));
  for (const contender of contenders) {
    const start = now();
    times[contender[0]] = [await measure(contender)];
    while (now() - start < WARM_UP_MS) await measure(contender);
  }
  for (const [name, [first]] of Object.entries(times)) if (first < SLOW_MS) times[name] = [];
  for (let round = 0; round < ROUNDS; round++) {
    for (const contender of contenders) {
      const list = times[contender[0]];
      if (list[0] >= SLOW_MS) continue;
      list.push(await measure(contender));
    }
  }
  return times;
}

const simd = ['tfjs-wasm', 'onnxruntime'];
const only = process.argv.slice(2);
const percent = (share) => `${Math.round(100 * share)} %`;
/** Milliseconds of the fastest backend with SIMD on each convolution, and how near the core came. */
const limits = {};
const reached = [];
const missed = [];
for (const row of await makeRows(core)) {
  if (only.length > 0 && !only.some((word) => row.name.includes(word))) continue;
  const times = await measureRow(row);
  console.log(`\n${row.name}`);
  const own = median(times.core);
  for (const [name, list] of Object.entries(times)) {
    const ms = median(list);
    const need = row.required?.[name];
    const ratio = ms / own;
    const met = need === undefined || ratio >= need;
    if (!met) missed.push(`${row.name}: ×${ratio.toFixed(2)} of ${name}, wanted ≥ ${need}`);
    const verdict = need === undefined ? '' : ` (≥ ${need}: ${met ? 'yes' : 'NO'})`;
    const against = name === 'core' ? '' : `core is ×${ratio.toFixed(2)}${verdict}`;
    console.log(
      `  ${name.padEnd(12)} ${row.rate(ms).padStart(18)} ±${String(scatter(list)).padStart(3)} %   ${against}`,
    );
  }
  if (row.small) continue;
  // The backends run their gradients without SIMD, so the forward call is the limit of all three parts.
  const fastest = Math.min(...simd.map((name) => (times[name] ? median(times[name]) : Infinity)));
  limits[row.conv] = Math.min(limits[row.conv] ?? Infinity, fastest);
  if (row.conv === undefined || limits[row.conv] === Infinity) continue;
  reached.push(limits[row.conv] / own);
  console.log(`  core is at ${percent(reached.at(-1))} of the SIMD limit`);
}
if (reached.length > 0) {
  const range = `${percent(Math.min(...reached))} to ${percent(Math.max(...reached))}`;
  console.log(
    `\nPlain TypeScript reaches ${range}, in the median ${percent(median(reached))}, of what WebAssembly with SIMD does forward.`,
  );
}
console.log(missed.length === 0 ? '\nEvery required ratio is met.' : '\nMissed:');
for (const line of missed) console.log(`  ${line}`);
process.exit(missed.length === 0 ? 0 : 1);
