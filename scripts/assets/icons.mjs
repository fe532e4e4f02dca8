import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';

const file = (name) => fileURLToPath(new URL(`../../public/${name}`, import.meta.url));

/** The home-screen icon of iOS, which wants an opaque square and rounds it itself. */
const SIZE = 180;

const drawing = await readFile(file('favicon.svg'), 'utf8');
const square = drawing.replace(
  '<rect width="64" height="64" rx="14"',
  '<rect width="64" height="64"',
);
await sharp(Buffer.from(square), { density: (72 * SIZE) / 64 })
  .resize(SIZE, SIZE)
  .flatten({ background: '#16171a' })
  .png({ compressionLevel: 9, palette: true })
  .toFile(file('apple-touch-icon.png'));
