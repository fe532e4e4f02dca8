import { spawnSync } from 'node:child_process';
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';

/**
 * `npm run pictures [-- -g NAME]` shoots the built book's pictures again (`npm run build` comes first), keeps in
 * tests/pictures those that have changed, and writes test-results/pictures/index.html, where the old ones
 * stand beside the new.
 */
const KEPT = 'tests/pictures';
const SHOT = 'test-results/pictures';
/** The same page shot twice is at least so alike; a kept picture that is needs no other. */
const SAME = 0.96;

const filter = process.argv.slice(2);
await rm(SHOT, { recursive: true, force: true });
await mkdir(path.join(SHOT, 'old'), { recursive: true });
await mkdir(KEPT, { recursive: true });
const cli = createRequire(import.meta.url).resolve('@playwright/test/cli');
const run = ['test', 'pictures.spec.ts', '--reporter=dot', '--retries=0', ...filter];
spawnSync(process.execPath, [cli, ...run], {
  stdio: ['ignore', 'inherit', 'ignore'],
  env: { ...process.env, PICTURES: 'remake' },
});

const names = (await readdir(SHOT))
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.slice(0, -'.json'.length));
const shots = await Promise.all(
  names.map(async (name) => ({
    name,
    ...JSON.parse(await readFile(path.join(SHOT, `${name}.json`), 'utf8')),
  })),
);
const changed = shots.filter(({ least }) => least < SAME).sort((a, b) => a.least - b.least);
for (const { name, bands } of changed) {
  const kept = path.join(KEPT, `${name}.webp`);
  await copyFile(kept, path.join(SHOT, 'old', `${name}.webp`)).catch(() => {});
  await copyFile(path.join(SHOT, `${name}.webp`), kept);
  await writeFile(path.join(KEPT, `${name}.json`), `${JSON.stringify({ bands })}\n`);
}
// A whole run has shot every picture there is to be.
const gone = filter.length > 0 ? [] : await leftOver(names);
for (const file of gone) await rm(path.join(KEPT, file));

const rows = changed.map(
  ({ name, least, where }) =>
    `<h2>${name}</h2><p>${least.toFixed(2)}, ${where}</p><div><img src="old/${name}.webp" alt="old"><img src="${name}.webp" alt="new"></div>`,
);
await writeFile(
  path.join(SHOT, 'index.html'),
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Pictures, old beside new</title>
<style>body{font-family:sans-serif}div{display:flex;gap:16px;align-items:start}img{width:480px}</style>
<h1>${changed.length} of ${shots.length} pictures have changed; old left, new right</h1>
${rows.join('\n')}</html>
`,
);
console.log(`${changed.length} of ${shots.length} pictures changed, ${gone.length} files removed.`);
console.log(`Old beside new: ${SHOT}/index.html`);

async function leftOver(names) {
  const wanted = new Set(names.flatMap((name) => [`${name}.webp`, `${name}.json`]));
  return (await readdir(KEPT)).filter((file) => !wanted.has(file));
}
