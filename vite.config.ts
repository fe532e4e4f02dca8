import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { devPages } from './scripts/vite/devPages.mjs';
import { mdx } from './scripts/vite/mdx.mjs';

const base = process.env.BASE_PATH ?? '/';

/** Loaded only when asked for, and so not part of a shared file. */
const ON_DEMAND =
  /\/(kit\/(jobs|code\/CodePanel|link\/(CopyPanel|QrPanel|picture))\b|job\.ts|uqr\/)/;

/**
 * A figure is one file beside a few that figures share, one for each group of rooms: what only some figures need
 * (networks, volumes, charts, the reader's own images) is not loaded with the first.
 */
const SHARED = {
  react: /\/node_modules\/(react|react-dom|scheduler)\//,
  networks:
    /\/src\/core\/(gradients|network|analysis)\/|\/kit\/((network|training)\/|code\/networkCode)/,
  volume: /\/kit\/volume\//,
  images: /\/kit\/image\/|\/node_modules\/image-dimensions\//,
  chart:
    /\/kit\/chart\/|\/node_modules\/(d3-(array|format|path|scale|shape|time|time-format)|internmap)\//,
  kit: /\/src\/(core|figures\/kit|words)\/|\/node_modules\/(d3[^/]*|lucide-react)\//,
};

const groups = Object.entries(SHARED).map(([name, pattern], index, all) => ({
  name,
  priority: all.length - index,
  test: (id: string) => !ON_DEMAND.test(id) && !/words\/(vi|en)\.ts/.test(id) && pattern.test(id),
}));

const FIGURE = /\/src\/figures\/(?!kit\/)([a-z0-9-]+)\/(?!(?:vi|en|job)\.ts|[oO]pener)/;

/** A figure is one file; its words in each language are one more, of which a reader loads one. */
const figures = { name: (id: string) => FIGURE.exec(id)?.[1], debugName: 'figures', test: FIGURE };

/** The words of a figure bear its name and the language. */
function chunkFileNames({ name, facadeModuleId }: { name: string; facadeModuleId: string | null }) {
  const words = /\/src\/figures\/([a-z0-9-]+)\/(vi|en)\.ts$/.exec(facadeModuleId ?? '');
  return `assets/${words ? `${words[1]}-${words[2]}` : name}-[hash].js`;
}

/** Tests that walk figures. */
const FIGURE_TESTS = [
  'src/figures/**/*.test.ts',
  'tests/{figures,content}.test.{ts,tsx}',
  'tests/samples/**/*.test.ts',
];

/**
 * Drawings without a reader are made by the React that the build draws by. The one for development takes a
 * stack trace of every element, which was a third of the time of these tests.
 */
const drawnAsBuilt = { env: { NODE_ENV: 'production' } };

/** What runs in the page, and what draws the pages at build. */
const CLIENT = {
  client: 'src/app/client.ts',
  theme: 'src/app/theme.ts',
  first: 'src/app/styles/first.css',
  style: 'src/app/styles/main.css',
};
const SERVER = { prerender: 'src/app/prerender.tsx', nodeSource: 'src/app/nodeSource.ts' };

export default defineConfig(({ isSsrBuild }) => ({
  base,
  appType: 'custom',
  plugins: [mdx(), react(), devPages()],
  // Chapters are MDX compiled by the book's own plugin.
  assetsInclude: [],
  css: {
    postcss: {
      plugins: [
        {
          // KaTeX's sheet names each font in three formats; every browser that runs the book reads woff2.
          postcssPlugin: 'only-woff2',
          AtRule: {
            'font-face': (rule, { list }) => {
              rule.walkDecls('src', (source) => {
                const woff2 = list.comma(source.value).filter((each) => each.includes('woff2'));
                if (woff2.length > 0) source.value = woff2.join(', ');
              });
            },
          },
        },
      ],
    },
  },
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    manifest: true,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rollupOptions: {
      // Formulas and code are set while chapters are compiled: most of a build's time is one plugin's, as it should be.
      checks: { pluginTimings: false },
      input: isSsrBuild ? SERVER : CLIENT,
      output: {
        chunkFileNames,
        codeSplitting: { groups: [...groups, figures], includeDependenciesRecursively: false },
      },
    },
  },
  test: {
    // One worker fewer than cores is the default, which on two cores is one.
    maxWorkers: '100%',
    // Only what never ends fails by time: how long a test takes says something of the machine, not of the
    // book. A hook may import a figure, and on a busy machine wait for its turn to be compiled.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    setupFiles: ['tests/propertySeed.ts'],
    projects: [
      // What a reader does with the parts of a figure: components and hooks, in jsdom.
      {
        extends: true,
        test: { name: 'parts', include: ['src/**/*.test.tsx'], environment: 'jsdom' },
      },
      // Numbers, words and drawings. Their files share a worker's memory, as figures share a page's: photos
      // and networks are read once, and what is costly is computed once.
      {
        extends: true,
        oxc: { jsx: { development: false } },
        test: { ...drawnAsBuilt, name: 'figures', include: FIGURE_TESTS, isolate: false },
      },
      {
        extends: true,
        oxc: { jsx: { development: false } },
        test: {
          ...drawnAsBuilt,
          name: 'book',
          include: ['src/**/*.test.ts', 'tests/**/*.test.{ts,tsx,mjs}'],
          exclude: ['tests/browser/**', ...FIGURE_TESTS],
        },
      },
    ],
  },
}));
