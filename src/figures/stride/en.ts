import { type Text, tables } from './text.ts';

export const en: Text = {
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
