import { readFile } from 'node:fs/promises';
import { advance, shapeText } from './outlines.mjs';

const widths = JSON.parse(await readFile(new URL('systemWidths.json', import.meta.url), 'utf8'));

/** Letters that Liberation Sans lacks, so that another face draws them. */
const VIETNAMESE_ONLY = 'U+1A0-1A1,U+1AF-1B0,U+1EA0-1EF9';

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
    { relative: 1.12, names: ['DejaVu Sans', 'DejaVuSans'], letters: VIETNAMESE_ONLY },
  ],
  arialBold: [
    { relative: 1, names: ['Arial Bold', 'Arial-BoldMT', 'Liberation Sans Bold', 'Arimo Bold'] },
    { relative: 0.942, names: ['Roboto Bold', 'Roboto-Bold'] },
    { relative: 1.18, names: ['DejaVu Sans Bold', 'DejaVuSans-Bold'], letters: VIETNAMESE_ONLY },
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

/** Headings fill whole lines in large letters, and each language has its own mixture of them. */
const HEADINGS = {
  vi:
    'Tại sao mạng nơ-ron truyền thống bó tay với hình ảnh? Tư duy bộ lọc và các cơ chế cơ bản. Hành trình bên ' +
    'trong mạng, từ pixel đến lá phiếu. Lan truyền ngược và sự thật về việc xoay kernel. Tách không gian khỏi chiều sâu.',
  en:
    'Why a traditional neural network is helpless before images. Thinking in filters, and the basic moves. The ' +
    'journey through the network, from pixels to votes. Backpropagation, and the truth about rotating the kernel.',
};

/** The stand-in's names and the texts that each is fitted to. */
const SAMPLES = {
  text: { Fallback: SAMPLE },
  labels: { 'Fallback vi': SAMPLE, 'Fallback en': SAMPLE },
  headings: { 'Fallback vi': HEADINGS.vi, 'Fallback en': HEADINGS.en },
};

/**
 * @font-face rules under the names "<family> Fallback" (of the headings' face
 * one a language): system faces stretched to the mean width and set
 * to the ascent and descent of the book's face, so that lines do not move when it comes.
 */
export function fallbackRules(face, { weight, system, sample = 'text' }, font) {
  return Object.entries(SAMPLES[sample])
    .map(([name, text]) => rulesFor(face, { weight, system, name, text }, font))
    .join('\n');
}

function rulesFor(face, { weight, system, name, text }, font) {
  const { ascender, descender, lineGap } = font.hExtents();
  const own = kernedWidth(text, font);
  const given = system === 'mono' ? MONO_WIDTH : meanWidth(text, systemAdvance(system));
  return SYSTEM[system]
    .map(({ names, relative, letters }) => {
      const adjust = own / (given * relative);
      const share = (units) => percent(units / font.face.upem / adjust);
      return [
        `@font-face{font-family:"${face.family} ${name}"`,
        `font-style:${face.style}`,
        `font-weight:${face.fallback.length > 1 ? weight : face.weight}`,
        `src:${names.map((name) => `local("${name}")`).join(',')}`,
        `size-adjust:${percent(adjust)}`,
        ...(letters ? [`unicode-range:${letters}`] : []),
        `ascent-override:${share(ascender)}`,
        `descent-override:${share(-descender)}`,
        `line-gap-override:${share(lineGap)}}`,
      ].join(';');
    })
    .reverse()
    .join('\n');
}

/** Mean advance of a text in the book's face, pairs drawn together as a browser does. */
function kernedWidth(text, font) {
  const loose = meanWidth(text, (character) => advance(font, character));
  const known = [...text].filter((character) => advance(font, character) !== null).join('');
  const set = shapeText(font, known).reduce((sum, { xAdvance }) => sum + xAdvance, 0);
  const alone = [...known].reduce((sum, character) => sum + advance(font, character), 0);
  return (loose * set) / font.face.upem / alone;
}

/** Mean advance of a text; marks are dropped, since a marked letter is as wide as its base. */
function meanWidth(text, advanceOf) {
  const bare = text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');
  const known = [...bare].map(advanceOf).filter((width) => width !== null);
  return known.reduce((sum, width) => sum + width, 0) / known.length;
}

function systemAdvance(system) {
  return (character) => widths[system][character.codePointAt(0) - 0x20] / widths.unitsPerEm;
}

function percent(ratio) {
  return `${Math.round(ratio * 10_000) / 100}%`;
}
