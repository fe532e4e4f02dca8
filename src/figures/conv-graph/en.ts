import { plural } from '../../words/numbers.ts';
import { type Dictionary, spoken } from '../kit/frame/spoken.ts';
import { type Labels, type Sentences, says } from './says.ts';

const dictionary: Dictionary<Labels, Sentences> = {
  title: 'Sixteen products, sorted three ways',
  lead: 'Press Play: each product is made of an x and a k and falls into the pile of its y. Then sort the same products by k, and by x.',
  surface:
    'A convolutional layer with all its numbers. Arrow keys walk the piles of products, space plays.',
  labels: {
    sort: 'Sort by',
    sorts: { list: 'One by one', y: 'y', k: 'k', x: 'x' },
    gap: 'Hide one number',
    all: 'Show all products and sums',
    edit: 'Edit single cells, sizes',
    x: 'X',
    k: 'K',
    target: 'T (target)',
    learn: 'Loss, and one step downhill',
    loss: 'Loss L',
    losses: { mse: 'mean square of Y − T', sum: 'sum of Y' },
    rate: 'Learning rate',
    step: 'Correct K and b once',
  },
  presets: {
    example: 'The chapter’s example',
    'by-y': 'Sorted by y',
    'by-k': 'Sorted by k',
    'by-x': 'Sorted by x',
    'one-missing': 'One number missing',
    own: 'Other numbers',
  },
  sentences: ({ number }) => {
    const products = (count: number) => `${number(count)} ${plural(count, 'product', 'products')}`;
    return {
      refused:
        'The kernel is larger than the input, so it fits nowhere. The last setting that worked is kept; choose a larger input or a smaller kernel.',
      product: (count, sum, x, k, y) =>
        `Product ${number(count)}: ${sum}. ${x} times ${k}, added to ${y}.`,
      oneMissing: (name) =>
        `In the product ${name} one factor and the result are left out. Press Predict to fill them in.`,
      missing: (name, count) =>
        `${name} collects ${products(count)}; one factor and the sum are left out. Press Predict to fill them in.`,
      hence: (equation) => `Hence ${equation}.`,
      askOne: (name) => `Which factor is missing in the product ${name}, and what is the result?`,
      ask: (name, count) =>
        `${name} collects ${products(count)}. Which factor is missing, and what is the result?`,
      factor: 'Factor',
      result: 'Result',
      look: 'Look for the framed cells: each of them lends one factor.',
      beats: {
        taken: 'Take an x and a k.',
        lifted: 'The x is lifted onto the k …',
        falls: 'The product falls into the pile of its y.',
        full: 'The pile is complete: its sum is written.',
        open: 'This pile is not complete yet.',
        pile: 'Now this pile.',
        back: 'The errors run back …',
      },
      products: 'Products',
      targets: 'Target T',
    };
  },
};

export const en = spoken(says, dictionary);
