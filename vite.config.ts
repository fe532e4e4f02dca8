import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { devPages } from './scripts/vite/devPages.mjs';
import { mdx } from './scripts/vite/mdx.mjs';
import { oneLanguage } from './scripts/vite/oneLanguage.mjs';

const base = process.env.BASE_PATH ?? '/';

/** Loaded only when asked for, or by one or two figures; left out of the files that figures share. */
const ON_DEMAND =
  /kit\/((Code|Copy|Qr)Panel\.tsx|(picture|jobs|job\.worker|effectiveField|channelSummary|timedChains|googlenet|countCode)\.ts|training\/|rotation\/|motion\/[Ff]low\.tsx?)|\/uqr\/|\/d3-path\//;

/**
 * A figure is one file beside a few that figures share, and not ten. What only some figures need (networks and
 * their gradients, volumes, the reader's own images) is not loaded with the first.
 */
const SHARED = {
  react: /\/node_modules\/(react|react-dom|scheduler)\//,
  networks:
    /\/src\/core\/(analyse|backward|conv2dGrad\w*|dense|forward|layers|linearAlgebra|loss|network|optimisers|pool2dGrad|slideGrad|trace|trainer)\.ts|\/kit\/trained\//,
  volume: /\/src\/figures\/kit\/volume\//,
  images:
    /\/src\/figures\/kit\/image\/(ImageSource|WebcamDialog|webcam|useImageFiles|readImage|header|browserDecoder)\.tsx?/,
  /** What a page's first figure, the flashlight, does without. */
  parts:
    /\/src\/core\/(activations|pad2d|random)\.ts|\/src\/figures\/kit\/(AnchorTrail|CellCanvas|Grid|PaintArea|ScaleBar|SizeFormula|WindowFrame|channelList|defaults|ink|layout|marks|remember|scientific|useSet|motion\/Glider|controls\/(CellEditor|More|Slider))\.tsx?/,
  kit: /\/src\/(core|figures\/kit|words)\/|\/node_modules\/(d3[^/]*|internmap|lucide-react)\//,
};

const groups = Object.entries(SHARED).map(([name, pattern], index, all) => ({
  name,
  priority: all.length - index,
  test: (id: string) =>
    !ON_DEMAND.test(id) && !/words\/interface\/|words\/(vi|en)\.ts/.test(id) && pattern.test(id),
}));

/** A figure's parts are shared by its two languages; their file bears the figure's name. */
function chunkFileNames({ name, moduleIds }: { name: string; moduleIds: string[] }): string {
  const figure = /\/src\/figures\/([a-z0-9-]+)\/View\.tsx$/.exec(moduleIds.at(-1) ?? '')?.[1];
  return `assets/${name === 'View' && figure ? figure : '[name]'}-[hash].js`;
}

export default defineConfig({
  base,
  appType: 'custom',
  plugins: [oneLanguage(), mdx(), react(), devPages()],
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
        chunkFileNames,
        codeSplitting: { groups, includeDependenciesRecursively: false },
      },
    },
  },
  test: {
    environment: 'node',
    include: ['src/**/*.test.{ts,tsx}', 'tests/**/*.test.{ts,tsx,mjs}'],
    exclude: ['tests/browser/**', 'node_modules/**'],
    testTimeout: 60_000,
    setupFiles: ['tests/propertySeed.ts'],
  },
});
