import type { Act } from './maps.ts';
import { percent, type Text, tables } from './text.ts';

export const en: Text = {
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
    const outcome = leak === 0 ? ', which is no different from ReLU' : ' and throws none out';
    return `Leaky ReLU multiplies ${negative} by ${number(leak)}${outcome}. ${here}`;
  },
  tables: (state, derived, say) =>
    tables(state, derived, say, [
      'Feature map',
      'Behind the gate',
      'Kernel of the next layer',
      'Merged 5×5 kernel',
    ]),
  predict: ({ act, leak }, { x, y, slope }, { number }) => ({
    question: `${gateName(act, number(leak))} meets the ballot x = ${number(x)}. What comes out, and what is the slope there?`,
    answers: [
      { label: 'Out', value: y },
      { label: 'Slope', value: slope },
    ],
    right: `Out comes ${number(y)}; a gradient on its way back is multiplied by ${number(slope)} here.`,
    wrong: `Out comes ${number(y)}, and the slope is ${number(slope)}: a gradient on its way back is multiplied by ${number(slope)} here.`,
  }),
};

function gateName(act: Act, leak: string): string {
  const names = {
    none: 'A layer without a gate',
    relu: 'A ReLU gate',
    leaky: `A leaky ReLU gate (slope ${leak} below 0)`,
  };
  return names[act];
}
