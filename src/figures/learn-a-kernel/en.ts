import { DIGITS, LARGE, shown, type Text, tables } from './text.ts';

export const en: Text = {
  title: 'A kernel finds the hidden filter',
  lead: 'Press Play and watch a random kernel learn the filter, then change the picture or the learning rate.',
  surface:
    'The learning kernel, its gradient and the hidden filter, then the picture, the outputs and the loss. Arrow keys choose the weight to follow; with Shift they go one step of learning forth or back; Home and End go to the first and the last step.',
  labels: {
    input: 'Learn from',
    inputs: {
      noise: 'Noise',
      photo: 'Photo',
      centred: 'Less its mean',
      local: 'Less its 3×3 mean',
    },
    rate: 'Learning rate',
    rateNow: 'rate',
    target: 'Hidden filter',
    targets: {
      'sobel-x': 'Sobel x',
      'sobel-y': 'Sobel y',
      laplacian: 'Laplacian',
      sharpen: 'Sharpen',
      emboss: 'Emboss',
    },
    seed: 'Starting point',
    kernel: 'K, learning',
    hidden: 'Hidden',
    picture: 'Picture X',
    answer: 'K answers',
    wanted: 'It should be',
    loss: 'Loss',
    next: 'Next:',
    goal: 'wanted',
    waiting: 'Waiting for the photo.',
  },
  presets: {
    noise: 'Noise',
    'raw-photo': 'Raw photo',
    centred: 'Less its mean',
    'local-mean': 'Less its 3×3 mean',
    'too-fast': 'Too fast',
    sobel: 'Another Sobel',
  },
  describe: (_, derived, { number }) => {
    const { chosen, step, last, off, offAtEnd, rate, limit, condition, factor, lowest } = derived;
    if (derived.waiting) return en.labels.waiting;
    const now = `After ${number(step)} steps ${chosen.name} = ${shown(chosen.weight, number)}, wanted ${number(chosen.wanted)}; the worst weight is off by ${shown(off, number)}.`;
    if (derived.tooFast) {
      const away = lowest < last ? ', then it runs away' : '';
      const loss =
        lowest > 0
          ? ` Thanks to the other directions the loss still falls until step ${number(lowest)}${away}.`
          : '';
      return `${now} The rate ${number(rate, DIGITS)} is above the limit 2/λ = ${number(limit, DIGITS)}: across the steepest wall every step leaps over the bottom and lands higher on the other side, with ${number(factor, 2)} times the error.${loss}${derived.stopped ? ` The run is stopped at step ${number(last)}.` : ''}`;
    }
    const left = shown(offAtEnd, number);
    return `${now} At the end of 200 steps it is ${left === shown(0, number) ? 'not off any more' : `off by ${left}`}. In the direction where the valley bends most it bends ${number(condition, condition < LARGE ? 1 : 0)} times as strongly as where it bends least.`;
  },
  tables: (_, derived) => tables(derived, en.labels),
};
