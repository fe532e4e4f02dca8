import { plural } from '../../words/numbers.ts';
import { type Dictionary, spoken } from '../kit/frame/spoken.ts';
import { type Labels, type Sentences, says } from './says.ts';

const dictionary: Dictionary<Labels, Sentences> = {
  title: 'Stride: the kernel hops',
  lead: 'Drag the stride, then press Play: rings mark the kernel’s centre, arcs its hops.',
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
  sentences: ({ number }) => {
    const stops = (stride: number, count: number) =>
      `Stride ${number(stride)}: the kernel stops ${count === 1 ? 'once' : `${number(count)} times`}`;
    return {
      stops: (stride, count) => `${stops(stride, count)}.`,
      fewer: (stride, count, atOne) =>
        `${stops(stride, count)}, where stride 1 would stop ${number(atOne)} times.`,
      here: (row, col, sum) =>
        `Its centre is at row ${number(row)}, column ${number(col)}; the sum is ${number(sum)}.`,
      unread: (count) =>
        `${number(count)} ${plural(count, 'pixel is', 'pixels are')} read by no window.`,
      allRead: 'Every pixel is read by some window.',
      refused: ({ effectiveKernel, padded }) =>
        `A kernel of side ${number(effectiveKernel)} does not fit into a picture of side ${number(padded)}. The last setting that worked is kept; choose a larger input or a smaller kernel.`,
      question: (side, kernel, stride) =>
        `A kernel of side ${number(kernel)} moves over a picture of side ${number(side)} with stride ${number(stride)}. How often does it stop?`,
      perRow: 'Along one row',
      inAll: 'In all',
      answer: (perRow, inAll) => `${number(perRow)} along a row, ${number(inAll)} in all.`,
      count: 'Count the hops along one side; the first stop comes before the first hop.',
    };
  },
};

export const en = spoken(says, dictionary);
