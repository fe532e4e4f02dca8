import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';

const originals = fileURLToPath(new URL('originals', import.meta.url));
const outDir = fileURLToPath(new URL('../../public/photos', import.meta.url));

const GREY = { width: 288, height: 216 };
const COLOUR = { width: 96, height: 72 };
/** Fine enough to look like a photo, small enough for a phone. */
const FINE_COLOUR = { width: 192, height: 144 };

/** The part of each original that ships: 4:3, so that a figure keeps its size whatever the photo. */
const PHOTOS = [
  {
    id: 'chelsea',
    original: 'chelsea.png',
    crop: { left: 20, top: 0, width: 400, height: 300 },
    colour: true,
    fineColour: true,
    title: { vi: 'Mèo Chelsea', en: 'Chelsea the cat' },
    alt: {
      vi: 'Mặt một chú mèo vằn nhìn gần: hai mắt tròn, mũi nhỏ và những sợi ria trắng mảnh.',
      en: 'The face of a tabby cat, close up: two round eyes, a small nose and thin white whiskers.',
    },
    credit: 'Stéfan van der Walt, CC0',
  },
  {
    id: 'coffee',
    original: 'coffee.png',
    crop: { left: 70, top: 5, width: 520, height: 390 },
    colour: true,
    fineColour: true,
    title: { vi: 'Tách cà phê', en: 'A cup of coffee' },
    alt: {
      vi: 'Tách cà phê đặt trên đĩa lót, bên cạnh là chiếc thìa; mặt bàn gỗ có vân chạy chéo.',
      en: 'A cup of coffee on its saucer with a spoon beside it; the grain of the wooden table runs diagonally.',
    },
    credit: 'Rachel Michetti, Pikolo Espresso Bar, CC0',
  },
  {
    id: 'rocket',
    original: 'rocket.jpg',
    crop: { left: 160, top: 67, width: 480, height: 360 },
    gamma: 1.6,
    fineColour: true,
    title: { vi: 'Tên lửa Falcon 9', en: 'A Falcon 9 rocket' },
    alt: {
      vi: 'Tên lửa dựng thẳng trên bệ phóng lúc chạng vạng, hai bên là cột giàn thép với các thanh giằng chéo.',
      en: 'A rocket upright on its launch pad at dusk, between steel lattice towers with diagonal braces.',
    },
    credit: 'SpaceX, public domain',
  },
  {
    id: 'camera',
    original: 'camera.png',
    crop: { left: 0, top: 44, width: 512, height: 384 },
    title: { vi: 'Người chụp ảnh', en: 'The cameraman' },
    alt: {
      vi: 'Một người mặc áo khoác đen cúi nhìn vào máy quay đặt trên chân máy, giữa bãi cỏ rộng.',
      en: 'A man in a black coat bends to look through a camera on a tripod, on a wide lawn.',
    },
    credit: 'Lav Varshney, CC0',
  },
  {
    id: 'brick',
    original: 'brick.png',
    crop: { left: 0, top: 64, width: 512, height: 384 },
    title: { vi: 'Tường gạch', en: 'A brick wall' },
    alt: {
      vi: 'Tường gạch sẫm màu; những đường vữa sáng chạy dọc và ngang quanh từng viên gạch.',
      en: 'A wall of dark bricks; bright lines of mortar run down and across around every brick.',
    },
    credit: 'CC0Textures (Bricks25), CC0',
  },
];

/** Cuts the original, makes it grey or keeps three channels, and scales it; 8 bits a value. */
async function cut({ original, crop, gamma }, { width, height }, space) {
  const image = sharp(path.join(originals, original)).extract(crop);
  const sized = sharp(await image.resize(width, height, { kernel: 'lanczos3' }).png().toBuffer());
  const { data, info } = await sized
    .toColourspace(space)
    .raw()
    .toBuffer({ resolveWithObject: true });
  if (gamma) for (const [at, value] of data.entries()) data[at] = brighten(value, gamma);
  return { data, info };
}

function brighten(value, gamma) {
  return Math.round(255 * (value / 255) ** (1 / gamma));
}

/** Lossless WebP; read back and compared, so that no pixel ever ships changed. */
async function write(id, { data, info }) {
  const raw = { width: info.width, height: info.height, channels: info.channels };
  const bytes = await sharp(data, { raw })
    .webp({ lossless: true, effort: 6, quality: 100 })
    .toBuffer();
  const back = await sharp(bytes).toColourspace('srgb').raw().toBuffer();
  for (let at = 0; at < back.length; at++) {
    const plane = raw.channels === 1 ? 0 : at % 3;
    if (back[at] !== data[Math.floor(at / 3) * raw.channels + plane]) {
      throw new Error(`photos: ${id} changed in the file at byte ${at}`);
    }
  }
  await writeFile(path.join(outDir, `${id}.webp`), bytes);
  console.log(`${id}.webp  ${raw.width} × ${raw.height} × ${raw.channels}  ${bytes.length} bytes`);
  return { id, file: `photos/${id}.webp`, width: raw.width, height: raw.height };
}

await mkdir(outDir, { recursive: true });
const list = [];
for (const photo of PHOTOS) {
  const { title, alt, credit } = photo;
  const grey = await write(photo.id, await cut(photo, GREY, 'b-w'));
  list.push({ ...grey, channels: 1, title, alt, credit });
  if (photo.colour) {
    const small = await write(`${photo.id}-rgb`, await cut(photo, COLOUR, 'srgb'));
    list.push({ ...small, channels: 3, title, alt, credit });
  }
  if (photo.fineColour) {
    const fine = await write(`${photo.id}-colour`, await cut(photo, FINE_COLOUR, 'srgb'));
    list.push({ ...fine, channels: 3, title, alt, credit });
  }
}
await writeFile(path.join(outDir, 'photos.json'), `${JSON.stringify(list, null, 2)}\n`);
