import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { coverPicture, PICTURE, windowMarkup } from './og/picture.mjs';
import { drawCentred, drawLines, openFaces, wrap } from './og/text.mjs';

const WIDTH = 1200;
const HEIGHT = 630;
const LEFT = 64;
const TEXT_WIDTH = WIDTH - PICTURE.width - LEFT - 48;
const TITLE = { sizes: [58, 54, 50, 46, 42], lines: 4 };

const PAPER = '#fbf9f4';
const INK = '#1b1a17';
const INK_2 = '#57534b';
const AMBER_WORD = '#9a5300';

/**
 * Draws the picture that a link to a page shows when it is shared, 1200 × 630, one PNG a page, named
 * `<name>.png` in `outDir`. Text is drawn as outlines, so it looks the same on every machine.
 *
 * @param {{name: string, kicker: string, title: string, subtitle: string, book: string}[]} pages `kicker`
 *   stands over the title ("Part 2"), `subtitle` under it, and `book` is the book's short title; each but
 *   the title may be empty.
 */
export async function makeOgPictures(pages, outDir) {
  await mkdir(outDir, { recursive: true });
  const [faces, picture] = await Promise.all([openFaces(), coverPicture()]);
  const right = await sharp(Buffer.from(svg('')))
    .composite([
      { input: picture, left: WIDTH - PICTURE.width, top: 0 },
      { input: Buffer.from(flashlight(faces)), left: 0, top: 0 },
    ])
    .png()
    .toBuffer();
  await Promise.all(
    pages.map((page) =>
      sharp(Buffer.from(background(faces, page)))
        .composite([{ input: right, left: 0, top: 0 }])
        .png({ palette: true, colours: 160, dither: 0, effort: 7, compressionLevel: 9 })
        .toFile(path.join(outDir, `${page.name}.png`)),
    ),
  );
}

function svg(content) {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">${content}</svg>`;
}

function background(faces, page) {
  return svg(
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="${PAPER}"/>${words(faces, page)}${foot(faces, page.book)}`,
  );
}

/** Kicker, title and subtitle, as one block in the middle of the height above the foot. */
function words(faces, { kicker, title, subtitle, book }) {
  const { size, lines } = fitTitle(faces.heading, title);
  const titleHeight = Math.round(size * 1.22);
  const below = subtitle ? wrap(faces.text, 27, subtitle, TEXT_WIDTH) : [];
  const kickerHeight = kicker ? 52 : 0;
  const height =
    kickerHeight + lines.length * titleHeight + (below.length ? 22 + below.length * 37 : 0);
  const top = Math.max(56, (HEIGHT - (book ? 70 : 0) - height) / 2);
  const titleTop = top + kickerHeight;
  return [
    kicker &&
      drawLines(faces.label, 26, [kicker], {
        x: LEFT,
        y: top + 24,
        lineHeight: 0,
        fill: AMBER_WORD,
      }),
    drawLines(faces.heading, size, lines, {
      x: LEFT - 2,
      y: titleTop + size * 0.95,
      lineHeight: titleHeight,
      fill: INK,
    }),
    drawLines(faces.text, 27, below, {
      x: LEFT,
      y: titleTop + lines.length * titleHeight + 22 + 27,
      lineHeight: 37,
      fill: INK_2,
    }),
  ].join('');
}

/** The largest size at which the title fits its column, in not too many lines and without a broken word. */
function fitTitle(face, title) {
  for (const size of TITLE.sizes) {
    const lines = wrap(face, size, title, TEXT_WIDTH);
    if (lines.length <= TITLE.lines) return { size, lines };
  }
  const size = TITLE.sizes.at(-1);
  return { size, lines: wrap(face, size, title, TEXT_WIDTH) };
}

/** The book's mark and short title at the bottom left. */
function foot(faces, book) {
  if (!book) return '';
  const y = HEIGHT - 74;
  return `
    <g transform="translate(${LEFT} ${y})" fill="none">
      <path d="M1 1h24v24H1zM1 9h24M1 17h24M9 1v24M17 1v24" stroke="${INK_2}" stroke-width="1.5"/>
      <rect x="1" y="1" width="16" height="16" stroke="#c77700" stroke-width="4"/>
    </g>
    ${drawLines(faces.label, 22, [book], { x: LEFT + 40, y: y + 21, lineHeight: 0, fill: INK_2 })}`;
}

function flashlight(faces) {
  const draw = (text, x, y, fill) => drawCentred(faces.label, 24, text, { x, y, fill });
  return svg(windowMarkup(WIDTH - PICTURE.width, draw));
}
