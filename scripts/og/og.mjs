import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { draw, FONTS, h, holdTogether } from './draw.mjs';
import { coverPicture, kernelTable, PICTURE, windowMarkup } from './picture.mjs';

const WIDTH = 1200;
const HEIGHT = 630;
const LEFT = 64;
const TEXT_WIDTH = WIDTH - PICTURE.width - LEFT - 48;
const TITLE = { sizes: [58, 54, 50, 46, 42], lineHeight: 1.22, lines: 4 };

const PAPER = '#fbf9f4';
const INK = '#1b1a17';
const INK_2 = '#57534b';
const AMBER = '#c77700';
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
  const right = await sharp(await coverPicture())
    .composite([
      { input: windowMarkup() },
      { input: await draw(kernelTable(), { width: PICTURE.width, height: PICTURE.height }) },
    ])
    .png()
    .toBuffer();
  await Promise.all(
    pages.map(async (page) =>
      sharp(await draw(await leaf(page), { width: WIDTH, height: HEIGHT }))
        .composite([{ input: right, left: WIDTH - PICTURE.width, top: 0 }])
        .png({ palette: true, colours: 160, dither: 0, effort: 7, compressionLevel: 9 })
        .toFile(path.join(outDir, `${page.name}.png`)),
    ),
  );
}

/** Kicker, title and subtitle as one block in the middle of the height above the foot. */
async function leaf({ kicker, title, subtitle, book }) {
  const size = await titleSize(title);
  return column(
    { width: WIDTH, height: HEIGHT, paddingLeft: LEFT, background: PAPER },
    column(
      { width: TEXT_WIDTH, height: HEIGHT - (book ? 70 : 0), justifyContent: 'center' },
      kicker && h('div', { style: { ...FONTS.label, fontSize: 26, color: AMBER_WORD } }, kicker),
      heading(title, size),
      subtitle && h('div', { style: SUBTITLE }, subtitle),
    ),
    book && foot(book),
  );
}

const SUBTITLE = {
  ...FONTS.text,
  marginTop: 22,
  fontSize: 27,
  lineHeight: 37 / 27,
  color: INK_2,
  textWrap: 'balance',
};

function heading(title, size) {
  const style = {
    ...FONTS.heading,
    marginTop: 15,
    marginLeft: -2,
    fontSize: size,
    lineHeight: TITLE.lineHeight,
    color: INK,
    textWrap: 'balance',
  };
  return h('div', { style }, holdTogether(title));
}

/** The largest size at which the title fits its column in not too many lines. */
async function titleSize(title) {
  for (const size of TITLE.sizes) {
    const alone = column({ width: TEXT_WIDTH }, heading(title, size));
    const { height } = await sharp(await draw(alone, { width: TEXT_WIDTH })).metadata();
    if (Math.round(height / (TITLE.lineHeight * size)) <= TITLE.lines) return size;
  }
  return TITLE.sizes.at(-1);
}

/** The book's mark and short title at the bottom left. */
function foot(book) {
  const mark = h(
    'svg',
    { width: 26, height: 26, fill: 'none', style: { marginRight: 14 } },
    h('path', {
      d: 'M1 1h24v24H1zM1 9h24M1 17h24M9 1v24M17 1v24',
      stroke: INK_2,
      strokeWidth: 1.5,
    }),
    h('rect', { x: 1, y: 1, width: 16, height: 16, stroke: AMBER, strokeWidth: 4 }),
  );
  const style = {
    ...FONTS.label,
    display: 'flex',
    position: 'absolute',
    left: LEFT,
    top: 554,
    alignItems: 'center',
    fontSize: 22,
    color: INK_2,
  };
  return h('div', { style }, mark, book);
}

function column(style, ...children) {
  return h('div', { style: { display: 'flex', flexDirection: 'column', ...style } }, ...children);
}
