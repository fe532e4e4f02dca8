import { answers, errorOf, facts, NOTES, type Text, tables } from './text.ts';

export const en: Text = {
  title: 'Sixteen products, sorted three ways',
  lead: 'Touch any number to see which products it takes part in, then sort the whole list by y, by k and by x.',
  surface:
    'A convolutional layer with all its numbers. Arrow keys walk the groups of products, space plays.',
  labels: {
    graph: 'Forward, then back',
    products: (count) => `${count} products`,
    sort: 'Sort by',
    sorts: { list: 'List', y: 'y', k: 'k', x: 'x' },
    sorted: { list: 'x·k → y', y: 'forward pass', k: '∂L/∂K', x: '∂L/∂X' },
    gap: 'Hide one number',
    loss: 'Loss L',
    losses: { mse: 'L = mean of (Y − T)²', sum: 'L = sum of Y' },
    notes: NOTES,
    edit: 'Edit single cells',
    grids: { x: 'X', k: 'K', t: 'T (target)' },
    learn: 'One step downhill',
    rate: 'Learning rate',
    after: (before, after) => `L: ${before} → ${after}`,
    step: 'Correct K and b once',
    sizes: 'Sizes',
  },
  notice: ({ refused }) =>
    refused
      ? 'The kernel is larger than the input, so it fits nowhere. The last setting that worked is kept; choose a larger input or a smaller kernel.'
      : '',
  presets: {
    example: 'The chapter’s example',
    'by-y': 'Sorted by y',
    'by-k': 'Sorted by k',
    'by-x': 'Sorted by x',
    'one-missing': 'One number missing',
    own: 'Other numbers',
  },
  describe: (state, derived, say) => {
    const { sum, name, member, count } = facts(state, derived, say);
    if (derived.hidden) {
      if (state.sort === 'list') {
        return `In the product ${name} one factor and the result are left out. Press Predict to fill them in.`;
      }
      return `${name} collects ${count}; one factor and the sum are left out. Press Predict to fill them in.`;
    }
    if (state.sort === 'list') {
      return `Product ${say.number(state.step + 1)}: ${sum}. ${member.x} times ${member.k}, added to ${member.y}.`;
    }
    return `${name} = ${sum}.${errorOf(state, derived, say, 'Hence')}`;
  },
  predict: (state, derived, say) => {
    const { sum, name, count } = facts(state, derived, say);
    return {
      question:
        state.sort === 'list'
          ? `Which factor is missing in the product ${name}, and what is the result?`
          : `${name} collects ${count}. Which factor is missing, and what is the result?`,
      answers: answers(state, derived, 'Factor', 'Result'),
      right: `${name} = ${sum}.`,
      wrong: `${name} = ${sum}. Look for the framed cells: each of them lends one factor.`,
    };
  },
  tables: (state, derived, say) => tables(state, derived, say, 'Products', 'Target T'),
};
