import type { Both } from '../../words/language.ts';
import type { FigureText, NumberTable, Say } from '../kit/types.ts';
import { CHANNELS, type MemoryRun } from './memory.ts';
import type { Derived, State } from './model.ts';

export interface Labels {
  readonly zoom: string;
  readonly size: (rows: string, cols: string) => string;
  readonly interleaved: string;
  readonly planar: string;
  readonly matrix: (channel: string) => string;
  readonly hwcTable: string;
  readonly chwTable: string;
}

type Text = FigureText<State, Derived, Labels>;

/** A size that people quote, and which the article reads the wrong way round. */
const QUOTED = { width: 800, height: 600 };

const vi: Text = {
  title: 'Từ tấm ảnh đến ba ma trận',
  lead: 'Bấm Chạy hoặc kéo thanh phóng to, rồi chạm vào một pixel để đọc ba con số của nó.',
  surface:
    'Tấm ảnh và ba ma trận R, G, B của nó. Phím mũi tên dời pixel đang chọn, giữ Shift thì mười pixel; phím + và − để phóng to, thu nhỏ; phím cách để chạy.',
  labels: {
    zoom: 'Phóng to',
    size: (rows, cols) => `${rows} hàng × ${cols} cột`,
    interleaved: 'HWC: tệp, màn hình',
    planar: 'CHW: PyTorch',
    matrix: (channel) => `Ma trận ${channel}`,
    hwcTable: 'Bộ nhớ HWC, theo địa chỉ',
    chwTable: 'Bộ nhớ CHW: R, G, B quanh pixel này',
  },
  presets: {
    picture: 'Cả tấm ảnh',
    grid: 'Lưới pixel',
    numbers: 'Các con số',
    coffee: 'Miệng tách cà phê',
    'grey-photo': 'Ảnh xám',
  },
  describe: (_, derived, say) => {
    const { pixel, stage, isGrey, addresses, height, width } = derived;
    const { number } = say;
    const at = `Hàng ${number(pixel.row)}, cột ${number(pixel.col)}: ${channels(derived, say)}.`;
    if (isGrey) {
      return `${at} Ảnh xám: ba ma trận giống hệt nhau, nên chỉ cần lưu một.`;
    }
    if (stage === 'picture') {
      return `${at} Cỡ ảnh ghi ${number(width)} × ${number(height)}, tức rộng × cao; ma trận đọc hàng trước: ${number(height)} hàng × ${number(width)} cột. Ảnh ${QUOTED.width} × ${QUOTED.height} cũng vậy: ${QUOTED.height} hàng × ${QUOTED.width} cột.`;
    }
    if (stage === 'grid') {
      return `${at} Mỗi ô vuông là một pixel, và mỗi ma trận giữ một trong ba số của nó, ở cùng hàng, cùng cột.`;
    }
    const [hwc, chw] = [addresses.hwc, addresses.chw].map((list) => list.map((a) => number(a)));
    return `${at} Trong HWC ba số nằm liền nhau, ở địa chỉ ${hwc[0]} đến ${hwc[2]}; trong CHW chúng cách nhau cả một ma trận: ${chw[0]}; ${chw[1]}; ${chw[2]}.`;
  },
  tables: (_, derived) => tables(derived, vi.labels),
  predict: (_, { height, width }, { number }) => ({
    question: `Điện thoại báo tấm ảnh này có cỡ ${number(width)} × ${number(height)}. Ma trận của nó có bao nhiêu hàng, bao nhiêu cột?`,
    answers: [
      { label: 'Số hàng', value: height },
      { label: 'Số cột', value: width },
    ],
    right: `Cỡ ảnh nói chiều rộng trước, ma trận nói số hàng trước. Số hàng chính là chiều cao: ${number(height)}.`,
    wrong: `Cỡ ảnh nói chiều rộng trước, tức số cột: ${number(width)}. Số hàng là chiều cao: ${number(height)}.`,
  }),
};

const en: Text = {
  title: 'From a picture to three matrices',
  lead: 'Press Play or drag the zoom, then point at a pixel to read its three numbers.',
  surface:
    'The picture and its three matrices R, G, B. Arrow keys move the chosen pixel, with Shift by ten; + and − zoom in and out; space plays.',
  labels: {
    zoom: 'Zoom',
    size: (rows, cols) => `${rows} rows × ${cols} columns`,
    interleaved: 'HWC: files, screens',
    planar: 'CHW: PyTorch',
    matrix: (channel) => `Matrix ${channel}`,
    hwcTable: 'Memory in HWC, by address',
    chwTable: 'Memory in CHW: R, G, B around this pixel',
  },
  presets: {
    picture: 'The whole picture',
    grid: 'A grid of pixels',
    numbers: 'The numbers',
    coffee: 'The rim of the cup',
    'grey-photo': 'A grey picture',
  },
  describe: (_, derived, say) => {
    const { pixel, stage, isGrey, addresses, height, width } = derived;
    const { number } = say;
    const at = `Row ${number(pixel.row)}, column ${number(pixel.col)}: ${channels(derived, say)}.`;
    if (isGrey) {
      return `${at} A grey picture: its three matrices are the same, so one is enough to store.`;
    }
    if (stage === 'picture') {
      return `${at} A picture of ${number(width)} × ${number(height)} is width × height; a matrix says rows first: ${number(height)} rows × ${number(width)} columns. So ${QUOTED.width} × ${QUOTED.height} means ${QUOTED.height} rows × ${QUOTED.width} columns.`;
    }
    if (stage === 'grid') {
      return `${at} Each square is one pixel, and each matrix holds one of its three numbers, in the same row and column.`;
    }
    const [hwc, chw] = [addresses.hwc, addresses.chw].map((list) => list.map((a) => number(a)));
    return `${at} In HWC the three lie side by side, at addresses ${hwc[0]} to ${hwc[2]}; in CHW a whole matrix lies between them: ${chw[0]}; ${chw[1]}; ${chw[2]}.`;
  },
  tables: (_, derived) => tables(derived, en.labels),
  predict: (_, { height, width }, { number }) => ({
    question: `A phone gives the size of this picture as ${number(width)} × ${number(height)}. How many rows and columns has its matrix?`,
    answers: [
      { label: 'Rows', value: height },
      { label: 'Columns', value: width },
    ],
    right: `A picture’s size names the width first, a matrix the rows first. The rows are the height: ${number(height)}.`,
    wrong: `A picture’s size names the width first, which counts the columns: ${number(width)}. The rows are the height: ${number(height)}.`,
  }),
};

function channels({ pixel }: Derived, { number }: Say): string {
  return CHANNELS.map((name, index) => `${name}\u00a0=\u00a0${number(pixel.values[index])}`).join(
    ', ',
  );
}

function tables(derived: Derived, labels: Labels): NumberTable[] {
  const { planes, height, width, pixel, hwc, chw } = derived;
  const run = (caption: string, runs: readonly MemoryRun[], firstCol: number): NumberTable => ({
    caption,
    rows: runs.length,
    cols: runs[0].cells.length,
    at: (row, col) => runs[row].cells[col].value,
    firstCol,
  });
  return [
    ...CHANNELS.map((name, channel) => ({
      caption: labels.matrix(name),
      rows: height,
      cols: width,
      at: (row: number, col: number) => planes[channel][row * width + col],
      around: { row: pixel.row, col: pixel.col },
    })),
    run(labels.hwcTable, hwc, hwc[0].cells[0].address),
    run(labels.chwTable, chw, pixel.col - 1),
  ];
}

export const text: Both<Text> = { vi, en };
