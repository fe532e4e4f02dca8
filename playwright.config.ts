import { defineConfig } from '@playwright/test';
import { findBrowser } from './scripts/test/find-browser.mjs';

const port = Number(process.env.TEST_PORT ?? 4187);

/** The real browser over the built book, served as `npm start` serves it. */
export default defineConfig({
  testDir: 'tests/browser',
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  forbidOnly: Boolean(process.env.CI),
  // A busy machine may starve one run of a browser; a fault shows twice.
  retries: 1,
  reporter: [['list'], ['json', { outputFile: 'test-results/browser.json' }]],
  outputDir: 'test-results/browser',
  use: {
    baseURL: `http://localhost:${port}`,
    launchOptions: {
      executablePath: findBrowser(),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
        // Kept pictures are of letters without hinting, which every build of Chromium draws alike.
        '--font-render-hinting=none',
      ],
    },
  },
  webServer: {
    command: 'node scripts/build/serve.mjs',
    env: { PORT: String(port) },
    url: `http://localhost:${port}/vi/`,
    reuseExistingServer: false,
    timeout: 30_000,
  },
});
