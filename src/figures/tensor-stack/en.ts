import { plural } from '../../words/numbers.ts';
import { type Dictionary, spoken } from '../kit/frame/spoken.ts';
import { type Labels, type Sentences, says } from './says.ts';

const dictionary: Dictionary<Labels, Sentences> = {
  title: 'From vector to tensor',
  lead: 'Press Play: number after number is laid into memory. Drag the block to turn it and to part its sheets, tap a cell to find its place.',
  surface:
    'A block of numbers and its memory. Arrow keys change row and column, comma and full stop the channel; with Shift the arrows turn and part the block. Space plays.',
  labels: {
    turn: 'Turn',
    fan: 'Part the channels',
    channels: 'Channels',
    order: 'Walk in the order',
    orderNames: { hwc: 'HWC', chw: 'CHW' },
    orderMeaning: { hwc: 'pixel after pixel', chw: 'channel after channel' },
    size: 'Height, width, turn',
    height: 'Height',
    width: 'Width',
    element: 'Choose the element by number',
    channelIndex: 'Channel index c',
    depth: 'depth',
    shapeTitle: [
      (size) => `Vector of ${size}`,
      (size) => `Matrix ${size}`,
      (size) => `Tensor ${size}`,
    ],
  },
  presets: {
    vector: 'Vector',
    matrix: 'Matrix',
    colour: '4×4×3',
    'grey-28': '28×28×1',
    'colour-28': '28×28×3',
    deep: '7×7×16',
  },
  sentences: ({ number }) => {
    const many = (count: number) => `${number(count)} ${plural(count, 'number', 'numbers')}`;
    return {
      block: [
        (_, count) => `A vector has one axis: ${many(count)}.`,
        (size, count) => `Matrix ${size} has two axes: ${many(count)}.`,
        (size, count) => `Tensor ${size} has three axes: ${many(count)}.`,
      ],
      channels: (count) => `Its depth of ${number(count)} counts channels, not layers.`,
      maps: (count) =>
        `Its depth of ${number(count)} counts channels: ${number(count)} feature maps of one and the same layer.`,
      holds: (element, value) => `Element ${element} holds ${value}`,
      place: (cell) => `and lies in cell ${number(cell)}.`,
      rowByRow: (cell) => `and lies in cell ${number(cell)}: row follows row.`,
      eitherPlace: (cell) => `and lies in cell ${number(cell)} in either order.`,
      places: (hwc, chw) => `and lies in cell ${number(hwc)} in HWC, cell ${number(chw)} in CHW.`,
      channel: (name) => `Channel ${name}`,
      memory: {
        hwc: 'HWC memory, one line for each row of the picture',
        chw: 'CHW memory, one line for each row of a channel',
      },
      question: (element) =>
        `In which cell of the memory does element ${element} lie? The first cell is number 0.`,
      cell: 'Cell',
      count:
        'Each index is multiplied by the cells one has to pass to reach the next element on its axis.',
    };
  },
};

export const en = spoken(says, dictionary);
