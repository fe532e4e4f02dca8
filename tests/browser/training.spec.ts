import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'vite';
import { cspMeta } from '../../scripts/build/headers.mjs';
import { expect, test } from './book.ts';
import type { TrainingReport } from './trainingPage.ts';

const OUT = path.resolve('test-results/training');
const PLACE = '/training-test/';

test.beforeAll(async () => {
  await build({
    configFile: false,
    logLevel: 'error',
    base: PLACE,
    worker: { format: 'es' },
    build: {
      target: 'es2022',
      outDir: OUT,
      emptyOutDir: true,
      copyPublicDir: false,
      modulePreload: { polyfill: false },
      rollupOptions: {
        input: path.resolve('tests/browser/trainingPage.ts'),
        output: { entryFileNames: 'page.js' },
      },
    },
  });
});

test('networks and pictures load, and a worker trains, under the policy of the book', async ({
  page,
}) => {
  await page.route(`**${PLACE}**`, async (route) => {
    const name = new URL(route.request().url()).pathname.slice(PLACE.length);
    const policy = { 'Content-Security-Policy': cspMeta() };
    if (name === '') {
      const body = `<!doctype html><title>Training</title><link rel="icon" href="data:,"><script type="module" src="${PLACE}page.js"></script>`;
      await route.fulfill({ contentType: 'text/html', headers: policy, body });
      return;
    }
    const body = await readFile(path.join(OUT, name));
    await route.fulfill({ contentType: 'text/javascript', headers: policy, body });
  });
  const worker = page.waitForEvent('worker');
  await page.goto(PLACE);
  await worker;
  const report: TrainingReport = await page.evaluate(
    // biome-ignore lint/suspicious/noExplicitAny: the page puts its report on the window.
    () => (window as any).training,
  );
  expect(report.shares.at(-1)).toBe(1);
  expect(report.networkCorrect).toBeGreaterThan(8000);
  expect(report.kinds).toEqual(['done', 'learned', 'paused', 'progress', 'tested']);
  expect(report.troubles).toBe(0);
  expect(report.losses.at(-1)).toBeLessThan(report.losses[0]);
  expect(report.tested).toHaveLength(3);
  expect(report.tested[2]).toBeGreaterThan(report.tested[0] + 20);
  expect(report.pausedAt).toBeGreaterThan(0);
  expect(report.pausedAt).toBeLessThan(40);
  expect([report.learnedAt, report.parameters]).toEqual([40, 11418]);
});
