import { readFile } from 'node:fs/promises';
import { advance } from './outlines.mjs';

const widths = JSON.parse(await readFile(new URL('systemWidths.json', import.meta.url), 'utf8'));

/**
 * Faces that a reader's system may have, by the names it may know them under. `relative` is the mean
 * letter width beside Times New Roman or Arial of the same weight.
 */
const SYSTEM = {
  times: [
    { relative: 1, names: ['Times New Roman', 'TimesNewRomanPSMT', 'Liberation Serif', 'Tinos'] },
    { relative: 1.184, names: ['Noto Serif', 'NotoSerif', 'NotoSerif-Regular'] },
  ],
  timesBold: [
    {
      relative: 1,
      names: [
        'Times New Roman Bold',
        'TimesNewRomanPS-BoldMT',
        'Liberation Serif Bold',
        'Tinos Bold',
      ],
    },
    { relative: 1.183, names: ['Noto Serif Bold', 'NotoSerif-Bold'] },
  ],
  timesItalic: [
    {
      relative: 1,
      names: [
        'Times New Roman Italic',
        'TimesNewRomanPS-ItalicMT',
        'Liberation Serif Italic',
        'Tinos Italic',
      ],
    },
    { relative: 1.149, names: ['Noto Serif Italic', 'NotoSerif-Italic'] },
  ],
  arial: [
    { relative: 1, names: ['Arial', 'ArialMT', 'Liberation Sans', 'Arimo'] },
    { relative: 0.998, names: ['Roboto', 'Roboto Regular', 'Roboto-Regular'] },
  ],
  arialBold: [
    { relative: 1, names: ['Arial Bold', 'Arial-BoldMT', 'Liberation Sans Bold', 'Arimo Bold'] },
    { relative: 0.942, names: ['Roboto Bold', 'Roboto-Bold'] },
  ],
  mono: [
    {
      relative: 1,
      names: [
        'Menlo',
        'Menlo-Regular',
        'DejaVu Sans Mono',
        'DejaVuSansMono',
        'Liberation Mono',
        'Cousine',
        'Roboto Mono',
        'Droid Sans Mono',
        'Courier New',
        'CourierNewPSMT',
      ],
    },
  ],
};

/** Width of a character of the monospaced faces above, in ems. */
const MONO_WIDTH = 0.6;

/** Running text in both languages, whose mean width the stand-ins are fitted to. */
const SAMPLE =
  'Kernel trượt trên ảnh; mỗi điểm dừng ghi một số vào feature map. Ta nhân từng cặp số rồi cộng lại, ' +
  'và con số ấy cho biết vùng ảnh giống mẫu đến đâu. Stride cho biết mỗi lần kernel dịch đi bao nhiêu pixel. ' +
  'Thêm lề vừa đủ thì chiều cao và chiều rộng không đổi. The kernel slides over the image; at each stop it ' +
  'writes one number into the feature map. Multiply each pair of numbers and add them up: the sum says how well ' +
  'the patch of the image matches the pattern. Stride is how many pixels the kernel moves each time.';

/**
 * @font-face rules under the name "<family> Fallback": system faces stretched to the mean width and set
 * to the ascent and descent of the book's face, so that lines do not move when it comes.
 */
export function fallbackRules(face, { weight, system }, font) {
  const { ascender, descender, lineGap } = font.hExtents();
  const own = meanWidth((character) => advance(font, character));
  const given = system === 'mono' ? MONO_WIDTH : meanWidth(systemAdvance(system));
  return SYSTEM[system]
    .map(({ names, relative }) => {
      const adjust = own / (given * relative);
      const share = (units) => percent(units / font.face.upem / adjust);
      return [
        `@font-face{font-family:"${face.family} Fallback"`,
        `font-style:${face.style}`,
        `font-weight:${face.fallback.length > 1 ? weight : face.weight}`,
        `src:${names.map((name) => `local("${name}")`).join(',')}`,
        `size-adjust:${percent(adjust)}`,
        `ascent-override:${share(ascender)}`,
        `descent-override:${share(-descender)}`,
        `line-gap-override:${share(lineGap)}}`,
      ].join(';');
    })
    .reverse()
    .join('\n');
}

/** Mean advance of the sample; marks are dropped, since a marked letter is as wide as its base. */
function meanWidth(advanceOf) {
  const bare = SAMPLE.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');
  const known = [...bare].map(advanceOf).filter((width) => width !== null);
  return known.reduce((sum, width) => sum + width, 0) / known.length;
}

function systemAdvance(system) {
  return (character) => widths[system][character.codePointAt(0) - 0x20] / widths.unitsPerEm;
}

function percent(ratio) {
  return `${Math.round(ratio * 10_000) / 100}%`;
}
