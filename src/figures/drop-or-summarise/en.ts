import { type Dictionary, spoken } from '../kit/frame/spoken.ts';
import { PICTURES } from './model.ts';
import { type Labels, type Sentences, says } from './says.ts';

const dictionary: Dictionary<Labels, Sentences> = {
  title: 'Drop channels, or summarise them?',
  lead: 'Press Play: keep a few channels in two ways, then rebuild all 16 maps. Which way loses less?',
  surface:
    'The original feature maps and two rebuilt sets. Left and right arrow keys change how many channels are kept; up and down change the picture; Home keeps one, End all sixteen.',
  labels: {
    original: '16 original channels',
    drop: 'Drop',
    blend: '1×1 blend',
    few: (count) => `${count} left`,
    lost: (share) => `${share} lost`,
    axis: `Share lost by number kept, over ${PICTURES} pictures`,
    keep: 'Channels kept',
    item: 'Test picture',
    layer: 'Feature maps of',
    layers: { 4: 'Convolution 2', 7: 'Convolution 3' },
  },
  presets: { half: 'Keep 8', quarter: 'Keep 4', one: 'Keep 1', all: 'Keep all 16' },
  sentences: ({ number }) => {
    const percent = (value: number) => `${number(value, 1)}%`;
    return {
      scenes: {
        whole: () => 'The 16 channels of one picture.',
        drop: (keep) => `Drop: the best ${number(keep)} stay, the others are thrown away.`,
        blend: (keep) =>
          `Summarise: a 1×1 convolution blends all 16 into ${number(keep)}, and each has a part in it.`,
        rebuilt: () => 'From these few all 16 are rebuilt: which set is closer to the original?',
      },
      picture: (name) => `Picture: ${name}.`,
      all: 'With all 16 kept nothing is lost: both ways rebuild everything.',
      drop: (keep, kept, lost) =>
        `Keeping the best ${number(keep)} (${kept.map((each) => number(each)).join(', ')}) loses ${percent(lost)} of the variation;`,
      blend: (keep, lost) => `the best 1×1 blend into ${number(keep)} loses ${percent(lost)}.`,
      asGood: (keep) => `To lose no more by dropping, keep ${number(keep)}.`,
      fair: 'Dropping is one kind of blend, so by this measure it never wins; in practice, pruning channels and training on works too.',
      question: (keep, lost) =>
        `Blending 16 channels into ${number(keep)} loses ${percent(lost)}. By dropping alone, how many must be kept at least to lose no more?`,
      channels: 'Channels',
      answer: (asGood) => `${number(asGood)} must be kept.`,
      why: 'A dropped channel takes along what only it knew; in a blend each has a part.',
      original:
        'Original feature maps: a row for each channel, a column for each cell in reading order',
      curves: 'Share lost (%): number kept, drop, blend',
      dropTable:
        'Rebuilding from the channels kept: a row for each kept, a column for each channel',
      blendTable: '1×1 weights: a row for each channel in, a column for each blend',
    };
  },
};

export const en = spoken(says, dictionary);
