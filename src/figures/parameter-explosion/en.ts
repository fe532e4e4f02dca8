import { counts, sayBytes, sayRatio, sums, type Text, tablesOf } from './text.ts';

const STEPS = ['thousand', 'million', 'billion', 'trillion'] as const;

export const en: Text = {
  title: 'The parameter explosion',
  lead: 'A fully connected layer (FC) against a convolution: drag sideways on the chart to change the size of the picture.',
  surface:
    'Chart of what a fully connected layer and a convolution cost over the side of the picture. Arrow keys change the side, with Shift they double or halve it, Home and End go to the ends.',
  labels: {
    side: 'Side of the picture n',
    units: 'Neurons of the FC layer',
    filters: 'Number of filters',
    channels: 'Channels of the picture',
    phone: 'Memory of the phone',
    memory: 'Memory',
    show: 'What to compare',
    measures: { parameters: 'Parameters', bytes: 'Memory', multiplyAdds: 'Multiply-adds' },
    counted: {
      parameters: 'Parameters',
      bytes: 'Memory (float32)',
      multiplyAdds: 'Multiply-adds',
    },
    names: { dense: 'FC', conv: 'Convolution' },
    countSteps: STEPS,
    byteSteps: ['kB', 'MB', 'GB', 'TB'],
    weights: 'Weights',
    biases: 'Biases',
    denseSize: (units) => `${units} ${units === '1' ? 'neuron' : 'neurons'}`,
    convSize: (k, filters) => `${k}×${k}, ${filters} ${filters === '1' ? 'filter' : 'filters'}`,
    budget: (gigabytes) => `Phone with ${gigabytes} GB`,
    ...counts(STEPS),
    ratio: (_, ratio, say) =>
      ratio >= 1
        ? `Areas drawn to scale: FC takes ${sayRatio(ratio, say)} times the convolution.`
        : `Areas drawn to scale: the convolution takes ${sayRatio(1 / ratio, say)} times FC.`,
    ...sums('bytes'),
  },
  presets: {
    'sixty-four': '64×64×3',
    digits: '28×28×1',
    photo: '224×224×3',
    'too-large': 'Too large for a phone',
    arithmetic: 'Count the arithmetic',
  },
  describe: ({ n, c, units, show, memory, k, filters }, derived, say) => {
    const { number } = say;
    const { dense, conv, inputs, fits, tooLargeFrom } = derived;
    const picture = `A ${number(n)}×${number(n)}×${number(c)} picture holds ${number(inputs)} numbers.`;
    if (show === 'multiplyAdds') {
      return `${picture} The FC layer does ${number(dense.multiplyAdds)} multiply-adds, the convolution ${number(conv.multiplyAdds)}: its parameters are used again at every place, so the arithmetic still grows with the picture.`;
    }
    const layer = `An FC layer of ${number(units)} neurons needs ${number(dense.weights)} weights and ${number(dense.biases)} biases, ${sayBytes(dense.bytes, say)}`;
    const small = `A ${number(k)}×${number(k)} convolution with ${number(filters)} filters: ${number(conv.parameters)} parameters, whatever the picture’s size.`;
    const limit = fits
      ? `which fit into ${number(memory)} GB up to n = ${number(tooLargeFrom - 1)}`
      : `which no longer fit into ${number(memory)} GB (from n = ${number(tooLargeFrom)} on)`;
    return `${picture} ${layer}, ${limit}. ${small}`;
  },
  tables: (state, derived) =>
    tablesOf(state, derived, {
      now: 'Column 0: FC, column 1: convolution. Rows 0–4: weights, biases, parameters, bytes, multiply-adds',
      lines: 'Column 0: side of the picture, column 1: FC, column 2: convolution',
    }),
  predict: ({ n, c, units, k, filters }, { dense, conv, inputs }, say) => {
    const { number } = say;
    return {
      question: `The picture is ${number(n)}×${number(n)}×${number(c)}. How many weights has an FC layer of ${number(units)} neurons, biases left out? And how many parameters have ${number(filters)} filters of ${number(k)}×${number(k)}, biases counted?`,
      answers: [
        { label: 'Weights of FC', value: dense.weights },
        { label: 'Parameters of the convolution', value: conv.parameters },
      ],
      right: `FC: ${number(inputs)}·${number(units)} = ${number(dense.weights)}. Convolution: ${number(conv.weights)} + ${number(conv.biases)} = ${number(conv.parameters)}, whatever the size of the picture.`,
      wrong: `FC: each neuron is wired to all ${number(inputs)} numbers, so ${number(inputs)}·${number(units)} = ${number(dense.weights)}. Convolution: each filter has ${number(k)}·${number(k)}·${number(c)} weights and one bias, ${number(conv.parameters)} in all.`,
    };
  },
};
