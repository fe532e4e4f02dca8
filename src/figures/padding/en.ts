import { GREY } from './facts.ts';
import { type Text, tables } from './text.ts';

export const en: Text = {
  title: 'Padding: a border',
  lead: 'Change the padding and look at it in four ways.',
  surface:
    'A picture with its padding, and the kernel. Arrow keys move the kernel, the pixel or the layer; space plays.',
  labels: {
    view: 'View',
    views: { slide: 'Slide', coverage: 'Coverage', edges: 'False edges', layers: '10 layers' },
    mode: 'Filled with',
    modes: { zeros: 'Zeros', reflect: 'Reflect', replicate: 'Replicate' },
    edit: 'Edit single cells',
    wall: 'Grey wall',
    sobel: 'Sobel x',
    coverage: 'Windows per pixel',
    windows: 'These see it',
    without: 'No padding',
    padded: (p) => `Padding ${p}`,
    product: (rows, cols, all) => `${rows} (by rows) · ${cols} (by columns) = ${all}`,
    corner: 'Corner',
    side: 'Mid-rim',
    centre: 'Centre',
    layer: 'layer',
    stopped: (layer) => `stops at layer ${layer}`,
  },
  presets: {
    none: 'p = 0',
    same: 'p = 1: same size',
    even: 'p = 2: seen evenly',
    reflect: 'Reflect',
    replicate: 'Replicate',
    'ten-layers': 'Ten layers',
  },
  notice: ({ refused }, _, { number }) => {
    if (!refused) return '';
    return refused.why === 'kernel'
      ? `A kernel of side ${number(refused.kernel)} does not fit: the picture with its padding has side ${number(refused.padded)}. The last setting that worked is kept; add padding or choose a smaller kernel.`
      : `To mirror the picture, the border must be thinner than the picture: padding ${number(refused.p)} is not below ${number(refused.n)}. The last setting that worked is kept; choose less padding or another fill.`;
  },
  describe: (state, derived, say) => {
    const { number } = say;
    const { n, k, p } = state;
    const { geometry: g, coverage, bare, answers, sizes, layer } = derived;
    const times = (count: number) =>
      count === 1 ? 'once' : count === 2 ? 'twice' : `${number(count)} times`;
    if (state.view === 'coverage') {
      const verdict = coverage.even
        ? 'Every pixel is seen equally often.'
        : `The corner is seen ${times(coverage.corner)}, the centre ${times(coverage.centre)}.`;
      const before =
        bare && p > 0 ? ` Without padding, ${times(bare.corner)} and ${times(bare.centre)}.` : '';
      return `The pixel at row ${number(coverage.row)}, column ${number(coverage.col)} is seen by ${number(coverage.count)} ${coverage.count === 1 ? 'window' : 'windows'}. ${verdict}${before}`;
    }
    if (state.view === 'edges') {
      if (answers.count > 0)
        return `The wall is ${number(GREY)} everywhere, yet ${number(answers.count)} cells of the feature map are not 0, from ${number(answers.low)} to ${number(answers.high)}: false edges, made by the zeros.`;
      return p === 0
        ? `No padding, no false edges: the feature map is all 0, but only ${number(g.outHeight)}×${number(g.outWidth)}.`
        : 'The feature map is all 0: an even wall has no edges, and this padding adds none.';
    }
    if (state.view === 'layers') {
      const size = (side: number | null) =>
        side === null ? 'the kernel no longer fits' : `${number(side)}×${number(side)}`;
      const after = layer === 0 ? 'Input' : `After layer ${number(layer)}`;
      return `${after}: without padding, ${size(sizes.without[layer])}; with padding ${number(p)}, ${size(sizes.padded[layer])}.`;
    }
    const kept = derived.keepsSize
      ? `as large as the input: p = (${number(k)} − 1)/2`
      : g.outWidth < n
        ? `smaller than the input by ${number(n - g.outWidth)} each way`
        : `larger than the input by ${number(g.outWidth - n)} each way`;
    return `Output ${number(g.outHeight)}×${number(g.outWidth)}, ${kept}. The centre is at row ${number(derived.row + derived.anchor - p)}, column ${number(derived.col + derived.anchor - p)}; ${number(derived.paddingTaps)} of the window’s ${number(k * k)} cells are padding. The sum is ${number(derived.window.sum)}.`;
  },
  tables: (state, derived, say) => tables(state, derived, say, en.labels),
};
