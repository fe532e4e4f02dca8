import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { devPages } from './scripts/vite/devPages.mjs';
import { mdx } from './scripts/vite/mdx.mjs';

const base = process.env.BASE_PATH ?? '/';

/** React, d3's parts, icons, the core and the kit, without what is loaded only when asked for. */
function inKit(id: string): boolean {
  if (
    /(CodePanel|CopyPanel|QrPanel|Dialog)\.tsx|kit\/(picture|job\.worker)\.ts|kit\/(trained|training)\/|\/uqr\//.test(
      id,
    )
  )
    return false;
  return /\/src\/(core|figures\/kit)\/|\/node_modules\/(react|react-dom|scheduler|d3[^/]*|internmap|lucide-react)\//.test(
    id,
  );
}

export default defineConfig({
  base,
  appType: 'custom',
  plugins: [mdx(), react(), devPages()],
  // Chapters are MDX compiled by the book's own plugin.
  assetsInclude: [],
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    manifest: true,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rollupOptions: {
      input: {
        client: 'src/app/client.ts',
        theme: 'src/app/theme.ts',
        first: 'src/app/styles/first.css',
        style: 'src/app/styles/main.css',
      },
      output: {
        // One file for what nearly every figure needs, so that a figure is one more file and not ten.
        advancedChunks: { groups: [{ name: 'kit', test: inKit }] },
      },
    },
  },
  test: {
    environment: 'node',
    include: ['src/**/*.test.{ts,tsx}', 'tests/**/*.test.{ts,tsx,mjs}'],
    exclude: ['tests/browser/**', 'node_modules/**'],
    testTimeout: 60_000,
  },
});
