import { type Dictionary, spoken } from '../kit/frame/spoken.ts';
import { type Labels, type Sentences, says } from './says.ts';

const dictionary: Dictionary<Labels, Sentences> = {
  title: 'ReLU, the gatekeeper',
  lead: 'Press Play: nine ballots come to the gate. Which get through? Then drag the frame on the map, or the point on the graph.',
  surface:
    'Signed feature map, nine of its ballots, the gate, and what is behind it. Arrow keys move the frame by one cell, with Shift by ten.',
  labels: {
    scene: 'Look at',
    scenes: { gate: 'The gate', cost: 'What it does' },
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
    ballots: 'Nine ballots',
    gate: 'Gate',
    passed: 'Get through',
    after: 'Behind the gate',
    slope: 'slope',
    point: 'Point on the graph: value x',
    parts: { negative: 'negative', zero: 'zero', positive: 'positive' },
    fate: { none: 'go on', relu: 'thrown out', leaky: 'weakened' },
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
  beats: {
    arrive: 'The next ballot …',
    lift: '… comes to the gate.',
    multiply: 'Above 0, or not?',
    add: 'It passes, or it is thrown back.',
    write: 'What got through is written down.',
  },
  sentences: ({ number }) => {
    const ballots = (negative: number, percent: string) =>
      `${number(negative)} negative ballots (${percent})`;
    return {
      none: (all, negative, percent) =>
        `No gate: all ${number(all)} ballots go on, among them ${ballots(negative, percent)}.`,
      relu: (all, negative, percent) =>
        `ReLU throws out ${ballots(negative, percent)} of ${number(all)}.`,
      leaky: (_, negative, percent, leak) =>
        `Leaky ReLU multiplies ${ballots(negative, percent)} by ${number(leak)}${leak === 0 ? ', which is no different from ReLU' : ' and throws none out'}.`,
      dead: (all) =>
        `ReLU throws out all ${number(all)} ballots: on this photo the unit is dead. The slope is 0 everywhere, so the kernel learns nothing.`,
      here: (row, col, x, y, slope) =>
        `At row ${number(row)}, column ${number(col)}: x = ${number(x)} → ${number(y)}, slope ${number(slope)}.`,
      question: (act, leak, x) => {
        const gate = {
          none: 'A layer without a gate',
          relu: 'A ReLU gate',
          leaky: `A leaky ReLU gate (slope ${number(leak)} below 0)`,
        }[act];
        return `${gate} meets the ballot x = ${number(x)}. What comes out, and what is the slope there?`;
      },
      out: 'Out',
      slope: 'Slope',
      answer: (y, slope) =>
        `Out comes ${number(y)}, and the slope is ${number(slope)}: a gradient on its way back is multiplied by ${number(slope)} here.`,
      before: 'Feature map',
      after: 'Behind the gate',
      next: 'Kernel of the next layer',
      merged: 'Merged 5×5 kernel',
    };
  },
};

export const en = spoken(says, dictionary);
