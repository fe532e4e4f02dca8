import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
const data = process.env.FASHION_MNIST ?? '/usr/share/datasets/fashion-mnist';
const outDir = path.join(root, 'build', 'train');

/**
 * Makes everything under public/networks/ and public/data/: `npm run train`, or `npm run train -- NAME …`
 * for single networks. The TypeScript is bundled first, so that it runs as fast as in the page.
 */
async function main() {
  if (!existsSync(data)) {
    console.error(
      `Fashion-MNIST is not at ${data}: install Debian's package dataset-fashion-mnist, or name its folder in FASHION_MNIST.`,
    );
    process.exitCode = 1;
    return;
  }
  await build({
    root,
    logLevel: 'error',
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      manifest: false,
      copyPublicDir: false,
      rollupOptions: {
        input: { train: 'scripts/train/main.ts' },
        output: { entryFileNames: '[name].js' },
      },
    },
  });
  const { train } = await import(pathToFileURL(path.join(outDir, 'train.js')).href);
  await train({ data, publicDir: path.join(root, 'public'), names: process.argv.slice(2) });
}

await main();
