import type { Say } from '../kit/contract.ts';
import { CLASS_NAMES } from '../kit/network/classes.ts';
import { type Derived, SEARCHED } from './model.ts';
import { ALIKE, FAINT_SHARE, MAJORITY, SHOWN } from './patches.ts';
import { digits, layerName, likenessOf, type Text, tables } from './text.ts';

export const en: Text = {
  title: 'What each channel likes',
  lead: 'Go from the low level to the high one and touch a channel: which patches of 1,000 test pictures excite it most?',
  surface:
    'The channels of a layer, nine patches each. Left and right change the channel, up and down the layer, left and right with Shift the patch.',
  labels: {
    level: 'Level',
    levels: { low: 'Low', middle: 'Middle', high: 'High' },
    layer: 'Layer',
    layerName,
    channelName: (channel) => `Channel ${channel + 1}`,
    rank: 'Patch by strength',
    pictureName: (picture) => `Picture ${picture}`,
    noPicture: 'No picture',
    activation: 'Activation',
    kernelName: (side, slices) =>
      slices === 1 ? `Kernel ${side}×${side}` : `${slices} slices ${side}×${side}`,
    patchName: (rank, activation) => `Patch ${rank} by strength: ${activation}`,
    verdictShort: { clear: '', faint: 'faint', mixed: 'mixed', dead: 'dead' },
  },
  presets: {
    edge: 'Vertical edge',
    'nearly-silent': 'Nearly silent',
    strokes: 'Slanted strokes',
    handles: 'Bag handles',
    boots: 'Ankle boots',
    mixed: 'Mixed',
  },
  describe: ({ layer, channel }, derived, say) => {
    const { receptiveField, chosen, patch } = derived;
    const { number, words } = say;
    const [height, width] = receptiveField.size;
    const head = `${layerName(layer)}, channel ${number(channel + 1)}: each number sees ${number(height)}×${number(width)} pixels.`;
    if (!patch) return `${head} ${rule(derived, say)}`;
    const rank = chosen.patches.indexOf(patch) + 1;
    return `${head} Patch ${number(rank)} by strength reaches ${number(patch.activation, digits(patch.activation))}, at ${words.cellAt(number(patch.row), number(patch.col))} of the feature map, in picture ${number(patch.picture)} (${CLASS_NAMES.en[patch.label]}). ${rule(derived, say)}`;
  },
  tables: (state, derived, say) =>
    tables(state, derived, say, {
      activations: 'Activations: a row for each channel, the strongest patch on the left',
      pictures: 'Number of the picture that holds each patch',
      patch: 'The chosen patch (– is padding)',
      kernel: 'The channel’s kernel, a row for each slice',
    }),
};

function rule({ chosen, strongest }: Derived, { number }: Say): string {
  const { verdict, patches, likeness, topCount, topClass } = chosen;
  const alike = `How alike the patches are (mean correlation): ${likenessOf(likeness, number)}.`;
  const classes = `${number(topCount)} of ${number(patches.length)} come from the class ${CLASS_NAMES.en[topClass]}.`;
  switch (verdict) {
    case 'dead':
      return `A dead channel: nowhere in ${number(SEARCHED)} pictures does it rise above 0.`;
    case 'faint':
      return `Nearly silent: ${silence(chosen.patches.length, number)}its strongest answer is ${number(patches[0].activation, 4)}, that of the layer’s strongest channel ${number(strongest)}. (The limits: ${number(SHOWN)} pictures, and ${number(FAINT_SHARE * 100)}%.)`;
    case 'mixed':
      return `No common pattern is found. ${alike} ${classes} (The limits: ${number(ALIKE)}, or ${number(MAJORITY)} patches of one class.)`;
    case 'clear':
      return `${alike} ${classes}`;
  }
}

/** How few pictures excite the channel, where they are fewer than are shown. */
function silence(count: number, number: Say['number']): string {
  return count < SHOWN
    ? `only ${number(count)} of ${number(SEARCHED)} pictures lift it above 0; `
    : '';
}
