import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { FONTS, h } from './draw.mjs';

const PHOTO = fileURLToPath(new URL('../assets/originals/chelsea.png', import.meta.url));
const CROP = { left: 94, top: 0, width: 257, height: 300 };

/** Cells of the picture: coarse enough for the eye to see that an image is a grid of numbers. */
const ROWS = 63;
const COLS = 54;
const CELL_PX = 10;

/** The window's upper left cell. Everything before its centre, row by row, is already answered. */
const WINDOW = { row: 20, col: 14 };
const KERNEL = [-1, 0, 1, -2, 0, 2, -1, 0, 1];
/** Largest answer that the colour scale shows. */
const REACH = 300;

const PAPER = [251, 249, 244];
const NEGATIVE = [33, 102, 172];
const POSITIVE = [178, 24, 43];

export const PICTURE = { width: COLS * CELL_PX, height: ROWS * CELL_PX };

/** The photo in coarse cells; above the window, the answers of an edge kernel in its place. */
export async function coverPicture() {
  const cells = await sharp(PHOTO)
    .extract(CROP)
    .resize(COLS, ROWS, { kernel: 'lanczos3' })
    .toColourspace('b-w')
    .normalise()
    .raw()
    .toBuffer();
  const pixels = Buffer.alloc(ROWS * COLS * 3);
  for (let row = 0; row < ROWS; row++) {
    for (let col = 0; col < COLS; col++) {
      const at = row * COLS + col;
      const colour = isAnswered(row, col) ? answerColour(cells, row, col) : greyColour(cells[at]);
      pixels.set(colour, at * 3);
    }
  }
  return sharp(pixels, { raw: { width: COLS, height: ROWS, channels: 3 } })
    .resize(PICTURE.width, PICTURE.height, { kernel: 'nearest' })
    .png()
    .toBuffer();
}

/** Whether the window's centre has passed the cell. */
function isAnswered(row, col) {
  const centre = { row: WINDOW.row + 1, col: WINDOW.col + 1 };
  return row < centre.row || (row === centre.row && col < centre.col);
}

function greyColour(value) {
  return PAPER.map((channel) => Math.round((channel * (24 + value * 0.906)) / 255));
}

function answerColour(cells, row, col) {
  const clamp = (index, count) => Math.min(count - 1, Math.max(0, index));
  const answer = KERNEL.reduce((sum, weight, tap) => {
    const tapRow = clamp(row + Math.floor(tap / 3) - 1, ROWS);
    const tapCol = clamp(col + (tap % 3) - 1, COLS);
    return sum + weight * cells[tapRow * COLS + tapCol];
  }, 0);
  return valueColour(answer / REACH);
}

/** The book's scale of values: blue below zero, paper at zero, red above; full at ±1. */
function valueColour(value) {
  const strength = Math.min(1, Math.abs(value));
  const end = value < 0 ? NEGATIVE : POSITIVE;
  return PAPER.map((channel, at) => Math.round(channel + (end[at] - channel) * strength));
}

/** Where the kernel is drawn large, in the picture's pixels, and the side of its cells. */
const LARGE = { x: 44, y: 408, cell: 52 };

/** The flashlight: an amber window of three by three cells, and rays to the kernel that it carries, drawn large. */
export function windowMarkup() {
  const small = { x: WINDOW.col * CELL_PX, y: WINDOW.row * CELL_PX, side: 3 * CELL_PX };
  const large = { x: LARGE.x, y: LARGE.y, side: 3 * LARGE.cell };
  const rays = [0, 1]
    .map((end) => {
      const from = `${small.x + end * small.side} ${small.y + small.side}`;
      return `M${from}L${large.x + end * large.side} ${large.y}`;
    })
    .join('');
  return Buffer.from(`
    <svg xmlns="http://www.w3.org/2000/svg" width="${PICTURE.width}" height="${PICTURE.height}">
      <defs><filter id="glow" x="-2" y="-2" width="5" height="5"><feGaussianBlur stdDeviation="10"/></filter></defs>
      <path d="${rays}" stroke="#ffb000" stroke-width="2.5" opacity="0.85" fill="none"/>
      ${frame(small, 5, 9)}
      ${frame(large, 6, 22)}
    </svg>`);
}

function frame({ x, y, side }, stroke, glow) {
  const out = stroke / 2;
  const rect = (extra) =>
    `<rect x="${x - out}" y="${y - out}" width="${side + stroke}" height="${side + stroke}" rx="4" fill="none" stroke="#ffb000" ${extra}/>`;
  return rect(`stroke-width="${glow}" filter="url(#glow)"`) + rect(`stroke-width="${stroke}"`);
}

/** The kernel's nine numbers on their colours, where the large window stands. */
export function kernelTable() {
  const cells = KERNEL.map((weight) => {
    const style = {
      display: 'flex',
      width: LARGE.cell,
      height: LARGE.cell,
      alignItems: 'center',
      justifyContent: 'center',
      background: `rgb(${valueColour((weight / 2) * 0.8).join(',')})`,
      color: Math.abs(weight) > 1 ? '#ffffff' : '#1b1a17',
    };
    return h('div', { style }, String(weight).replace('-', '−'));
  });
  const style = {
    ...FONTS.label,
    display: 'flex',
    position: 'absolute',
    left: LARGE.x,
    top: LARGE.y,
    width: 3 * LARGE.cell,
    flexWrap: 'wrap',
    fontSize: 24,
  };
  return h('div', { style }, ...cells);
}
