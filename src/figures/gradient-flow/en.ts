import { CLASS_NAMES } from '../kit/network/classes.ts';
import {
  firstError,
  LAYER_NAMES,
  LAYER_SHORT,
  LOSS_DIGITS,
  lossOf,
  SMALL_DIGITS,
  type Text,
  tables,
} from './text.ts';

export const en: Text = {
  title: 'Errors flow back through the whole network',
  lead: 'Press Play to follow the error from the loss back to the picture, or touch a stage to see what goes in and what comes out.',
  surface:
    'The stages of the network, values above, errors below. Left and right change the stage, up and down the channel.',
  labels: {
    item: 'Picture',
    channel: 'Input channel',
    rate: 'Learning rate',
    forward: 'Forward',
    backward: 'Backward',
    picture: 'Picture X',
    probability: 'Probability',
    gradient: 'Gradient',
    before: 'Before',
    after: 'After',
    mapOf: (symbol, channel) => `${symbol}, channel ${channel}`,
    short: { ...LAYER_SHORT, whole: 'image', step: 'step' },
    stages: {
      ...LAYER_NAMES,
      whole: 'The whole network',
      flatten: 'Flatten',
      dense: 'Fully connected layer (FC)',
      softmax: 'Softmax and loss',
      step: 'One step',
    },
  },
  presets: {
    whole: 'The whole',
    softmax: 'Softmax',
    pool: 'Winners',
    relu: 'The mask',
    conv: 'Turned kernels',
    step: 'One step',
  },
  describe: (state, derived, say) => {
    const { flow, stage, after, parameters } = derived;
    const { number } = say;
    const right = CLASS_NAMES.en[flow.label];
    const chance = say.chance(flow.probabilities.data[flow.label]);
    const loss = lossOf(flow.loss, say);
    if (state.stage === 'whole') {
      return `The label is ${right}, and the network ${flow.answer === flow.label ? 'says so' : `says ${CLASS_NAMES.en[flow.answer]}`}. The right class got probability ${chance}, so the loss is ${loss}. ∂L/∂X tells how the loss would react to a small change of each pixel.`;
    }
    if (state.stage === 'softmax') {
      return `The error begins here: ${firstError(flow, say)} at the right class, the plain probability at the others. The ten numbers add up to 0.`;
    }
    if (state.stage === 'step' || !stage) {
      return `One step at learning rate ${number(Number(state.rate), LOSS_DIGITS)} on all ${number(parameters)} parameters: the loss for this picture goes ${after.loss < flow.loss ? 'down' : 'up'} from ${loss} to ${lossOf(after.loss, say)}, the probability of ${right} from ${chance} to ${say.chance(after.probabilities.data[flow.label])}.`;
    }
    const size = `The largest error that leaves this layer is ${number(stage.gradPeak, SMALL_DIGITS)}.`;
    const count = number(stage.input.values.length);
    const rules = {
      dense:
        'The errors of the ten scores go back through the same weights, rows and columns swapped: Wᵀ.',
      flatten:
        'No number changes; they are only lined up anew as 16 maps of 7×7. So are the errors.',
      pool: `Winners wear a ring: ${number(stage.winners?.length ?? 0)} of this channel’s ${count} cells take the whole error, the others get 0. Average pooling would share it equally among four.`,
      relu: `Cells struck out were not positive: ${number(stage.blocked?.length ?? 0)} of this channel’s ${count} cells hold the error back, the others let it through unchanged.`,
      conv: `Input channel ${number(stage.channel + 1)} collects from all ${number(stage.outShape[0])} output channels: each error map is slid with its own kernel slice, turned by 180°, and the results are added.`,
    };
    return `${rules[stage.kind]} ${size}`;
  },
  tables: (state, derived) =>
    tables(state, derived, en.labels, {
      classes: (first, second) => `A row for each class; columns: ${first}, ${second}`,
      of: (symbol, all) => (all ? `${symbol}, all channels` : symbol),
    }),
};
