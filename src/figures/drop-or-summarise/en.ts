import { CLASS_NAMES } from '../kit/network/classes.ts';
import { CHANNELS, PICTURES } from './model.ts';
import { tables } from './tables.ts';
import { percent, type Text } from './text.ts';

export const en: Text = {
  title: 'Drop channels, or summarise them?',
  lead: 'Choose how many to keep, and compare two rebuilt sets of 16 feature maps with the original.',
  surface:
    'The original feature maps and two rebuilt sets. Left and right arrow keys change how many channels are kept; up and down change the picture; Home keeps one, End all sixteen.',
  labels: {
    original: 'Original',
    drop: 'Drop',
    blend: '1×1 blend',
    maps: '16 channels',
    lost: (share) => `${share} lost`,
    pictureName: (label) => CLASS_NAMES.en[label],
    axis: `Share lost by number kept, over ${PICTURES} pictures`,
    keep: 'Channels kept',
    item: 'Test picture',
    layer: 'Feature maps of',
    layers: { 4: 'Convolution 2', 7: 'Convolution 3' },
  },
  presets: { half: 'Keep 8', quarter: 'Keep 4', one: 'Keep 1', all: 'Keep all 16' },
  describe: ({ keep }, { found }, say) => {
    if (!found) return `Counting over ${PICTURES} pictures, with every choice of channels…`;
    const { number } = say;
    const drop = percent(found.drop.error, say);
    const blend = percent(found.blend.error, say);
    if (keep === CHANNELS) {
      return 'With all 16 kept nothing is lost: both ways rebuild everything.';
    }
    const names = found.kept.map((channel) => number(channel + 1)).join(', ');
    return `Keeping the best ${number(keep)} (${names}) loses ${drop} of the variation; the best 1×1 blend into ${number(keep)} loses ${blend}. To lose no more by dropping, keep ${number(found.asGood)}. Dropping is one kind of blend, so by this measure it never wins; in practice, pruning channels and training on works too.`;
  },
  tables: (state, derived) =>
    tables(state, derived, {
      original:
        'Original feature maps: a row for each channel, a column for each cell in reading order',
      curves: 'Share lost (%): number kept, drop, blend',
      drop: 'Rebuilding from the channels kept: a row for each kept, a column for each channel',
      blend: '1×1 weights: a row for each channel in, a column for each blend',
    }),
};
