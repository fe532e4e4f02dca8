import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser } from './find-browser.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const require = createRequire(import.meta.url);

/** Runs every check in order, whatever fails, and ends with one line that sums them. */
async function main() {
  const reports = await mkdtemp(path.join(tmpdir(), 'book-test-'));
  const totals = [];
  const check = async (name, run) => {
    console.log(`\n── ${name} ──`);
    const started = Date.now();
    const total = await run();
    totals.push({ name, ...total });
    console.log(`${name}: ${sentence(total)} in ${((Date.now() - started) / 1000).toFixed(1)} s`);
    return total.failed === 0;
  };

  await check('lint', () => once(bin('@biomejs/biome', 'biome'), ['check', '.']));
  await check('types', () => once(bin('typescript', 'tsc'), ['--noEmit']));
  await check('unit tests', () => vitest(path.join(reports, 'vitest.json')));
  const built = await check('build', () => once(path.join(root, 'scripts/build.mjs'), []));
  await check('browser tests', () => browserTests(path.join(reports, 'browser.json'), built));
  await rm(reports, { recursive: true, force: true });

  console.log('\n── all ──');
  for (const total of totals) {
    console.log(`${total.name}: ${sentence(total)}`);
    for (const name of total.broken ?? []) console.log(`  failed: ${name}`);
  }
  const sum = (key) => totals.reduce((so, total) => so + total[key], 0);
  const [passed, failed] = [sum('passed'), sum('failed')];
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
  console.log(`${passed} passed, ${failed} failed`);
}

function sentence({ passed, failed, skipped = 0 }) {
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
}

/** The script behind a package's command, so that no shell and no npx is needed. */
function bin(name, command) {
  const manifest = require.resolve(`${name}/package.json`);
  const { bin: commands } = JSON.parse(readFileSync(manifest, 'utf8'));
  return path.join(
    path.dirname(manifest),
    typeof commands === 'string' ? commands : commands[command],
  );
}

/** Runs a script with this Node, its output shown as it comes; resolves with its exit code. */
function node(script, args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script, ...args], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    });
    child.on('error', (error) => {
      console.error(error.message);
      resolve(1);
    });
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/** A check that counts as one test. */
async function once(script, args) {
  const code = await node(script, args);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function vitest(report) {
  const code = await node(bin('vitest', 'vitest'), [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  const found = await readReport(report);
  return counted(code, {
    passed: found?.numPassedTests ?? 0,
    failed: found?.numFailedTests ?? 0,
    skipped: (found?.numPendingTests ?? 0) + (found?.numTodoTests ?? 0),
    broken: brokenUnits(found),
  });
}

/** The failed tests of vitest's report, each as file and name; a file that did not load, by itself. */
function brokenUnits(report) {
  return (report?.testResults ?? [])
    .filter(({ status }) => status === 'failed')
    .flatMap(({ name, assertionResults }) => {
      const file = path.relative(root, name);
      const names = assertionResults.filter(({ status }) => status === 'failed');
      return names.length > 0 ? names.map(({ fullName }) => `${file}: ${fullName}`) : [file];
    });
}

/** The failed tests of a Playwright suite and those in it. */
function brokenPages({ suites = [], specs = [] } = {}) {
  const here = specs.filter(({ ok }) => !ok).map(({ file, title }) => `${file}: ${title}`);
  return [...here, ...suites.flatMap(brokenPages)];
}

async function browserTests(report, built) {
  if (!built) {
    console.error('The book was not built, so the browser tests were not run.');
    return { passed: 0, failed: 1 };
  }
  try {
    findBrowser();
  } catch (error) {
    console.error(error.message);
    return { passed: 0, failed: 1 };
  }
  const code = await node(bin('@playwright/test', 'playwright'), ['test', '--reporter=list,json'], {
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
  });
  const found = await readReport(report);
  const stats = found?.stats;
  if (stats?.flaky) console.log(`${stats.flaky} browser tests passed only at the second try`);
  return counted(code, {
    passed: (stats?.expected ?? 0) + (stats?.flaky ?? 0),
    failed: stats?.unexpected ?? 0,
    skipped: stats?.skipped ?? 0,
    broken: brokenPages(found ?? {}),
  });
}

async function readReport(file) {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return null;
  }
}

/** A runner that failed without a failing test, or that ran none, counts as one failure. */
function counted(code, total) {
  const silent = (code !== 0 && total.failed === 0) || total.passed + total.failed === 0;
  return silent ? { ...total, failed: 1 } : total;
}

await main();
