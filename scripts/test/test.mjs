/**
 * Runs every check in order, whatever fails, names what failed and ends with one line that sums them. Kept:
 * npm's own scripts stop at the first failure, and vitest and Playwright each count only their own tests.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const UNIT = 'test-results/unit.json';
const BROWSER = 'test-results/browser.json';

/** Runs an npm script, its output shown as it comes, and counts what its report says; without one, as one test. */
function check(script, report, count) {
  console.log(`\n── ${script} ──`);
  const started = Date.now();
  const options = { cwd: root, shell: true, stdio: ['ignore', 'inherit', 'inherit'] };
  const ended = spawnSync(`npm run --silent ${script}`, options).status === 0;
  const total = { script: script.split(' ')[0], passed: 0, failed: 0, skipped: 0, broken: [] };
  if (!report) total.passed = ended ? 1 : 0;
  else Object.assign(total, count(read(report)));
  // A runner that failed without a failing test, or that ran none, counts as one failure.
  if (total.failed === 0 && (!ended || total.passed === 0)) total.failed = 1;
  console.log(`${sentence(total)} in ${((Date.now() - started) / 1000).toFixed(1)} s`);
  return total;
}

function read(report) {
  try {
    return JSON.parse(readFileSync(path.join(root, report), 'utf8'));
  } catch {
    return {};
  }
}

function countUnits(report) {
  const files = (report.testResults ?? []).filter(({ status }) => status === 'failed');
  // A file that did not load has no failed test; it counts as one, and is named by itself.
  const broken = files.flatMap(({ name, assertionResults }) => {
    const file = path.relative(root, name);
    const tests = assertionResults.filter(({ status }) => status === 'failed');
    return tests.length > 0 ? tests.map(({ fullName }) => `${file}: ${fullName}`) : [file];
  });
  const skipped = (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0);
  return { passed: report.numPassedTests ?? 0, failed: broken.length, skipped, broken };
}

function countPages({ stats = {}, suites = [] }) {
  const { expected = 0, flaky = 0, unexpected = 0, skipped = 0 } = stats;
  if (flaky) console.log(`${flaky} browser tests passed only at the second try`);
  return { passed: expected + flaky, failed: unexpected, skipped, broken: suites.flatMap(broken) };
}

/** The failed tests of a Playwright suite and those in it. */
function broken({ suites = [], specs = [] }) {
  const here = specs.filter(({ ok }) => !ok).map(({ file, title }) => `${file}: ${title}`);
  return [...here, ...suites.flatMap(broken)];
}

function sentence({ script, passed, failed, skipped }) {
  return `${script}: ${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
}

rmSync(path.join(root, 'test-results'), { recursive: true, force: true });
const totals = [
  check('lint'),
  check('types'),
  check(`unit -- --reporter=default --reporter=json --outputFile.json=${UNIT}`, UNIT, countUnits),
  check('build'),
];
if (totals.at(-1).failed === 0) totals.push(check('browser', BROWSER, countPages));
else console.error('The book was not built, so the browser tests were not run.');

console.log('\n── all ──');
for (const total of totals) {
  console.log(sentence(total));
  for (const name of total.broken) console.log(`  failed: ${name}`);
}
const sum = (key) => totals.reduce((so, total) => so + total[key], 0);
process.exitCode = sum('failed') > 0 ? 1 : 0;
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
