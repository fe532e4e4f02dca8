import type { Both } from '../../words/language.ts';
import { gridTable } from '../kit/tables.ts';
import type { FigureText, NumberTable, Say } from '../kit/types.ts';
import type { Derived, State } from './model.ts';

export interface Labels {
  readonly edit: string;
  /** Written over the first hop. */
  readonly hop: (stride: string) => string;
  readonly stops: (rows: string, cols: string, all: string) => string;
}

type Text = FigureText<State, Derived, Labels>;

const vi: Text = {
  title: 'Stride: bước nhảy cóc',
  lead: 'Kéo stride rồi bấm Chạy: chấm là tâm kernel, vòng cung là bước nhảy.',
  surface: 'Tâm kernel nhảy trên đầu vào. Phím mũi tên dời kernel, phím cách để chạy.',
  labels: {
    edit: 'Sửa từng ô',
    hop: (stride) => `s = ${stride}`,
    stops: (rows, cols, all) => `${rows} · ${cols} = ${all} điểm dừng`,
  },
  presets: {
    s1: 's = 1',
    s2: 's = 2',
    s3: 's = 3',
    'even-kernel': 'Kernel cạnh chẵn',
    unreached: 'Bỏ sót ở cuối',
    gaps: 'Khe hở',
  },
  notice: ({ refused }, _, { number }) =>
    refused
      ? `Kernel cạnh ${number(refused.effectiveKernel)} không đặt vừa vào ảnh cạnh ${number(refused.padded)}. Hình giữ nguyên thiết lập trước; hãy tăng kích thước đầu vào hoặc giảm kernel.`
      : '',
  describe: (state, derived, { number }) => {
    const { stops, stopsAtOne, row, col, anchor, window, unread } = derived;
    const { s } = state;
    const fewer = s > 1 ? `, còn stride 1 thì ${number(stopsAtOne)} lần` : '';
    const missed =
      unread > 0
        ? `${number(unread)} pixel không cửa sổ nào chạm tới.`
        : 'Pixel nào cũng có cửa sổ chạm tới.';
    return `Stride ${number(s)}: kernel dừng ${number(stops)} lần${fewer}. Tâm đang ở hàng ${number(row * s + anchor)}, cột ${number(col * s + anchor)}; tổng là ${number(window.sum)}. ${missed}`;
  },
  tables: (state, derived, say) => tables(state, derived, say),
};

const en: Text = {
  title: 'Stride: the kernel hops',
  lead: 'Drag the stride, then press Play: dots mark the kernel’s centre, arcs its hops.',
  surface: 'The kernel’s centre hops over the input. Arrow keys move the kernel, space plays.',
  labels: {
    edit: 'Edit single cells',
    hop: (stride) => `s = ${stride}`,
    stops: (rows, cols, all) => `${rows} · ${cols} = ${all} ${all === '1' ? 'stop' : 'stops'}`,
  },
  presets: {
    s1: 's = 1',
    s2: 's = 2',
    s3: 's = 3',
    'even-kernel': 'Even kernel',
    unreached: 'Left out at the end',
    gaps: 'Gaps',
  },
  notice: ({ refused }, _, { number }) =>
    refused
      ? `A kernel of side ${number(refused.effectiveKernel)} does not fit into a picture of side ${number(refused.padded)}. The last setting that worked is kept; choose a larger input or a smaller kernel.`
      : '',
  describe: (state, derived, { number }) => {
    const { stops, stopsAtOne, row, col, anchor, window, unread } = derived;
    const { s } = state;
    const times = stops === 1 ? 'once' : `${number(stops)} times`;
    const fewer = s > 1 ? `, with stride 1 it would be ${number(stopsAtOne)}` : '';
    const missed =
      unread === 0
        ? 'Every pixel is reached by some window.'
        : unread === 1
          ? 'No window reaches 1 pixel.'
          : `No window reaches ${number(unread)} of the pixels.`;
    return `Stride ${number(s)}: the kernel stops ${times}${fewer}. Its centre is at row ${number(row * s + anchor)}, column ${number(col * s + anchor)}; the sum is ${number(window.sum)}. ${missed}`;
  },
  tables: (state, derived, say) => tables(state, derived, say),
};

function tables({ n, k, s }: State, derived: Derived, { words }: Say): NumberTable[] {
  const { input, kernel, output, geometry: g, row, col } = derived;
  return [
    { ...gridTable(words.input, input.data, n, n), around: { row: row * s, col: col * s } },
    gridTable(words.kernel, kernel.data, k, k),
    {
      ...gridTable(words.featureMap, output.data, g.outHeight, g.outWidth),
      around: { row, col },
    },
  ];
}

export const text: Both<Text> = { vi, en };
