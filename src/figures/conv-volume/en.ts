import { answers, shapeOf, type Text, tables } from './text.ts';

export const en: Text = {
  title: 'Volume to volume',
  lead: 'Press Play, then try more filters.',
  surface:
    'The filters slide over the input volume. Arrow keys move the kernel, comma and full stop change the filter, space plays.',
  labels: {
    channelName: (channel) => `Channel ${channel + 1}`,
    filterName: (filter) => `Filter ${filter + 1}`,
    tally: (products, sums) =>
      `${products} products → ${sums} partial ${sums === '1' ? 'sum' : 'sums'} → 1 number`,
    outputTitle: 'Output',
    filters: 'Number of filters',
    channels: 'Channels',
    walk: 'Filters to run',
    allFilters: 'In turn',
    inputShape: 'Size and channels of the input',
    edit: 'Edit single cells',
    newNumbers: 'New numbers',
    bothSides: 'Height, width',
    height: 'Height',
    width: 'Width',
    parameters: 'Parameters',
  },
  notice: ({ refused }, _, { number }) => {
    if (!refused) return '';
    const { axis, effectiveKernel, padded } = refused;
    return `The kernel covers ${number(effectiveKernel)} cells of ${axis}, but the input with its padding has only ${number(padded)}, so it fits nowhere. The last setting that worked is kept; add padding or choose a smaller kernel.`;
  },
  presets: {
    default: 'Two filters',
    'one-filter': 'One filter',
    'three-filters': 'Three filters',
    grey: 'Grey picture, one channel',
  },
  describe: (_, derived, say) => {
    const { number, words } = say;
    const { facts, parameters, unread } = derived;
    const place = words.cellAt(number(facts.row), number(facts.col));
    const dropped =
      unread > 0
        ? ` In each channel, ${number(unread)} ${unread === 1 ? 'pixel is' : 'pixels are'} read by no window.`
        : '';
    return `Output ${shapeOf(derived, say)}. Filter ${number(facts.filter + 1)} writes ${number(facts.total)} into ${place} of map ${number(facts.filter + 1)}. The layer has ${number(parameters)} parameters.${dropped}`;
  },
  tables: (state, derived, say) => tables(state, derived, say, en.labels, 'Products'),
  predict: (_, derived, say) => ({
    question:
      'With these settings, how many cells high and wide is the output, and how many channels has it?',
    answers: answers(derived, ['Height', 'Width', 'Channels']),
    right: `The output is ${shapeOf(derived, say)}: one channel for each filter.`,
    wrong: `The output is ${shapeOf(derived, say)}. Count the places where the window fits along each side; the channels are as many as the filters.`,
  }),
};
