import type { Both } from '../../words/language.ts';
import { gridTable } from '../kit/tables.ts';
import type { FigureText, NumberTable, Say } from '../kit/types.ts';
import type { Verdict } from './gate.ts';
import { type Act, type FirstName, KERNEL_SIDE, type NextName } from './maps.ts';
import type { Derived, State } from './model.ts';
import { MAP_HEIGHT, MAP_WIDTH } from './place.ts';

export interface Labels {
  readonly kernels: Readonly<Record<FirstName, string>>;
  readonly nexts: Readonly<Record<NextName, string>>;
  readonly next: string;
  readonly acts: Readonly<Record<Act, string>>;
  readonly act: string;
  readonly leak: string;
  readonly before: string;
  readonly gate: string;
  readonly after: string;
  readonly slope: string;
  /** Names the point on the gate's graph. */
  readonly point: string;
  readonly out: string;
  readonly negative: string;
  readonly zero: string;
  readonly positive: string;
  /** What becomes of the negative ballots. */
  readonly fate: Readonly<Record<Act, string>>;
  readonly nextLayer: string;
  readonly without: string;
  readonly with: string;
  readonly merged: string;
  readonly verdicts: Readonly<Record<Verdict, (places: string, differing: string) => string>>;
}

type Text = FigureText<State, Derived, Labels>;

const vi: Text = {
  title: 'ReLU, người gác cổng',
  lead: 'Chọn một cổng, rồi kéo khung trên ảnh hoặc kéo điểm trên đồ thị: lá phiếu nào được đi tiếp?',
  surface:
    'Ảnh, feature map có dấu, cổng và feature map sau cổng. Phím mũi tên dời khung một ô, giữ Shift thì mười ô.',
  labels: {
    kernels: {
      'sobel-x': 'Sobel: tối → sáng',
      'sobel-x-reversed': 'Sobel: sáng → tối',
      'sobel-y': 'Sobel: trên → dưới',
      diagonal: 'Nét chéo',
      laplacian: 'Laplace',
    },
    nexts: { box: 'Cộng cả chín', 'sobel-x': 'Sobel', laplacian: 'Laplace' },
    next: 'Kernel của tầng sau',
    acts: { none: 'Không có', relu: 'ReLU', leaky: 'Leaky' },
    act: 'Cổng',
    leak: 'Độ dốc bên âm (leaky)',
    before: 'Feature map',
    gate: 'Cổng',
    after: 'Sau cổng',
    slope: 'độ dốc',
    point: 'Điểm trên đồ thị: giá trị x',
    out: 'ra',
    negative: 'âm',
    zero: 'bằng 0',
    positive: 'dương',
    fate: { none: 'đi tiếp', relu: 'bị loại', leaky: 'bị giảm' },
    nextLayer: 'Tầng sau đọc chín lá phiếu trong khung',
    without: 'Không cổng',
    with: 'Qua cổng',
    merged: 'Một kernel 5×5',
    verdicts: {
      one: (places) =>
        `Bằng đúng hai tầng, ở cả ${places} chỗ. Thiếu hàm phi tuyến, hai tầng tích chập chỉ là một.`,
      two: (places, differing) =>
        `Có cổng thì khác, ở ${differing} trong ${places} chỗ: hai tầng không còn gộp thành một kernel được.`,
      open: () => 'Không lá phiếu nào âm, nên cổng không đổi gì: hai tầng vẫn là một.',
      dead: () => 'Không lá phiếu nào qua cổng: tầng sau chỉ nhận toàn số 0.',
    },
  },
  presets: {
    relu: 'ReLU',
    leaky: 'Leaky ReLU',
    opposite: 'Kernel ngược dấu',
    'two-are-one': 'Hai tầng là một',
    dead: 'ReLU chết',
  },
  describe: ({ act, row, col, leak }, { ballots, x, y, slope, dead }, { number }) => {
    const all = number(ballots.all);
    const negative = `${number(ballots.negative)} lá phiếu âm (${percent(ballots.negative, ballots.all, number)})`;
    const here = `Ở hàng ${number(row)}, cột ${number(col)}: x = ${number(x)} → ${number(y)}, độ dốc ${number(slope)}.`;
    if (act === 'none') {
      return `Không có cổng: cả ${all} lá phiếu đi tiếp, kể cả ${negative}. ${here}`;
    }
    if (dead) {
      return `ReLU loại cả ${all} lá phiếu: trên ảnh này, ReLU đã chết. Độ dốc ở đâu cũng bằng 0 nên kernel không học được gì.`;
    }
    if (act === 'relu') return `ReLU loại ${negative} trong số ${all}. ${here}`;
    return `Leaky ReLU nhân ${negative} với ${number(leak)}, không loại hẳn. ${here}`;
  },
  tables: (state, derived, say) =>
    tables(state, derived, say, [
      'Feature map',
      'Sau cổng',
      'Kernel của tầng sau',
      'Kernel gộp 5×5',
    ]),
  predict: ({ act, leak }, { x, y, slope }, { number }) => ({
    question: `${gateName(act, number(leak), 'vi')} gặp lá phiếu x = ${number(x)}. Ra bao nhiêu, và độ dốc tại đó là bao nhiêu?`,
    answers: [
      { label: 'Ra', value: y },
      { label: 'Độ dốc', value: slope },
    ],
    right: `Ra ${number(y)}; gradient đi ngược qua đây được nhân với ${number(slope)}.`,
    wrong: `Ra ${number(y)} và độ dốc ${number(slope)}: gradient đi ngược qua đây được nhân với ${number(slope)}.`,
  }),
};

const en: Text = {
  title: 'ReLU, the gatekeeper',
  lead: 'Choose a gate, then drag the frame on the picture or the point on the graph: which ballots get through?',
  surface:
    'Photo, signed feature map, gate, and the feature map behind it. Arrow keys move the frame by one cell, with Shift by ten.',
  labels: {
    kernels: {
      'sobel-x': 'Sobel: dark → light',
      'sobel-x-reversed': 'Sobel: light → dark',
      'sobel-y': 'Sobel: top → bottom',
      diagonal: 'Diagonal',
      laplacian: 'Laplacian',
    },
    nexts: { box: 'Add all nine', 'sobel-x': 'Sobel', laplacian: 'Laplacian' },
    next: 'Kernel of the next layer',
    acts: { none: 'None', relu: 'ReLU', leaky: 'Leaky' },
    act: 'Gate',
    leak: 'Slope below 0 (leaky)',
    before: 'Feature map',
    gate: 'Gate',
    after: 'Behind the gate',
    slope: 'slope',
    point: 'Point on the graph: value x',
    out: 'out',
    negative: 'negative',
    zero: 'zero',
    positive: 'positive',
    fate: { none: 'go on', relu: 'thrown out', leaky: 'weakened' },
    nextLayer: 'The next layer reads the nine ballots in the frame',
    without: 'No gate',
    with: 'With the gate',
    merged: 'One 5×5 kernel',
    verdicts: {
      one: (places) =>
        `Exactly what the two layers give, at all ${places} places. Without a non-linearity two convolutions are one.`,
      two: (places, differing) =>
        `The gate makes a difference at ${differing} of ${places} places: the two layers no longer merge into one kernel.`,
      open: () =>
        'No ballot is negative, so the gate changes nothing: the two layers are still one.',
      dead: () => 'No ballot gets through the gate: the next layer reads nothing but zeros.',
    },
  },
  presets: {
    relu: 'ReLU',
    leaky: 'Leaky ReLU',
    opposite: 'Opposite kernel',
    'two-are-one': 'Two layers are one',
    dead: 'Dead ReLU',
  },
  describe: ({ act, row, col, leak }, { ballots, x, y, slope, dead }, { number }) => {
    const all = number(ballots.all);
    const negative = `${number(ballots.negative)} negative ballots (${percent(ballots.negative, ballots.all, number)})`;
    const here = `At row ${number(row)}, column ${number(col)}: x = ${number(x)} → ${number(y)}, slope ${number(slope)}.`;
    if (act === 'none') {
      return `No gate: all ${all} ballots go on, among them ${negative}. ${here}`;
    }
    if (dead) {
      return `ReLU throws out all ${all} ballots: on this photo the unit is dead. The slope is 0 everywhere, so the kernel learns nothing.`;
    }
    if (act === 'relu') return `ReLU throws out ${negative} of ${all}. ${here}`;
    return `Leaky ReLU multiplies ${negative} by ${number(leak)} and throws none out. ${here}`;
  },
  tables: (state, derived, say) =>
    tables(state, derived, say, [
      'Feature map',
      'Behind the gate',
      'Kernel of the next layer',
      'Merged 5×5 kernel',
    ]),
  predict: ({ act, leak }, { x, y, slope }, { number }) => ({
    question: `${gateName(act, number(leak), 'en')} meets the ballot x = ${number(x)}. What comes out, and what is the slope there?`,
    answers: [
      { label: 'Out', value: y },
      { label: 'Slope', value: slope },
    ],
    right: `Out comes ${number(y)}; a gradient on its way back is multiplied by ${number(slope)} here.`,
    wrong: `Out comes ${number(y)}, and the slope is ${number(slope)}: a gradient on its way back is multiplied by ${number(slope)} here.`,
  }),
};

function percent(part: number, all: number, number: Say['number']): string {
  return `${number((part / all) * 100, 0)}%`;
}

function gateName(act: Act, leak: string, language: 'vi' | 'en'): string {
  const names = {
    none: { vi: 'Một tầng không có cổng', en: 'A layer without a gate' },
    relu: { vi: 'Cổng ReLU', en: 'A ReLU gate' },
    leaky: {
      vi: `Cổng leaky ReLU (độ dốc bên âm ${leak})`,
      en: `A leaky ReLU gate (slope ${leak} below 0)`,
    },
  } as const;
  return names[act][language];
}

function tables(
  { row, col }: State,
  { photo, map, gated, nextKernel, merged }: Derived,
  { words }: Say,
  [before, after, next, single]: readonly [string, string, string, string],
): NumberTable[] {
  const around = { row, col };
  const side = merged.shape[3];
  return [
    {
      ...gridTable(words.input, photo.planes[0], photo.height, photo.width),
      around: { row: row + 1, col: col + 1 },
    },
    { ...gridTable(before, map.data, MAP_HEIGHT, MAP_WIDTH), around },
    { ...gridTable(after, gated.data, MAP_HEIGHT, MAP_WIDTH), around },
    gridTable(next, nextKernel.data, KERNEL_SIDE, KERNEL_SIDE),
    gridTable(single, merged.data, side, side),
  ];
}

export const text: Both<Text> = { vi, en };
