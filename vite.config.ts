import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { devPages } from './scripts/vite/devPages.mjs';
import { mdx } from './scripts/vite/mdx.mjs';

const base = process.env.BASE_PATH ?? '/';

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
        style: 'src/app/styles/main.css',
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
