import { PICTURE_CHANNELS } from './sheets.ts';
import {
  arithmetic,
  prediction,
  shapeName,
  sheetName,
  type Text,
  tablesOf,
  tuple,
} from './text.ts';

export const en: Text = {
  title: 'From vector to tensor',
  lead: 'Drag sideways to turn it, pull the round knob to part the channels, then tap a cell.',
  surface:
    'A block of numbers and its memory. Arrow keys change row and column, comma and full stop the channel; with Shift the arrows turn and part the block. Space plays.',
  labels: {
    turn: 'Turn',
    fan: 'Part the channels',
    channels: 'Channels',
    order: 'Walk in the order',
    orderNames: { hwc: 'HWC', chw: 'CHW' },
    orderMeaning: { hwc: 'pixel after pixel', chw: 'channel after channel' },
    size: 'Height and width',
    height: 'Height',
    width: 'Width',
    element: 'Choose the element by number',
    channelIndex: 'Channel index c',
    depth: (channels, { number }) => `depth ${number(channels)}`,
    shapeTitle: (derived, say) => {
      const name = shapeName(derived, say);
      if (derived.axes === 1) return `Vector of ${name}`;
      return derived.axes === 2 ? `Matrix ${name}` : `Tensor ${name}`;
    },
  },
  presets: {
    vector: 'Vector',
    matrix: 'Matrix',
    colour: '4×4×3',
    'grey-28': '28×28×1',
    'colour-28': '28×28×3',
    deep: '7×7×16',
  },
  describe: (_, derived, say) => {
    const { axes, shape, count, memories, value, sheets, sameOrder } = derived;
    const { number } = say;
    const name = shapeName(derived, say);
    const many = `${number(count)} ${count === 1 ? 'number' : 'numbers'}`;
    const element = `Element ${tuple(derived, say)} holds ${number(value, sheets.digits)}`;
    const { hwc, chw } = memories;
    if (axes === 1) {
      return `A vector has one axis: ${many}. ${element} and lies in cell ${number(hwc.offset)}.`;
    }
    if (axes === 2) {
      return `Matrix ${name} has two axes: ${many}. ${element} and lies in cell ${number(hwc.offset)}: row follows row.`;
    }
    const places = sameOrder
      ? `lies in cell ${number(hwc.offset)} in either order`
      : `lies in cell ${number(hwc.offset)} in HWC, cell ${number(chw.offset)} in CHW`;
    const depth = number(shape.channels);
    const meaning =
      shape.channels > PICTURE_CHANNELS
        ? `Its depth of ${depth} counts channels: ${depth} feature maps of one and the same layer.`
        : `Its depth of ${depth} counts channels, not layers.`;
    return `Tensor ${name} has three axes: ${many}. ${meaning} ${element} and ${places}.`;
  },
  tables: (_, derived, say) =>
    tablesOf(
      derived,
      (channel) => `Channel ${sheetName(derived.sheets.tints[channel], say.number(channel))}`,
      (order) =>
        order === 'hwc'
          ? 'HWC memory, one line for each row of the picture'
          : 'CHW memory, one line for each row of a channel',
    ),
  predict: (_, derived, say) => {
    const { hwc, chw } = derived.memories;
    const sums = derived.sameOrder
      ? arithmetic(hwc, say)
      : `HWC: ${arithmetic(hwc, say)}. CHW: ${arithmetic(chw, say)}`;
    return prediction(derived, {
      question: `In which cell of the memory does element ${tuple(derived, say)} lie? The first cell is number 0.`,
      place: 'Cell',
      right: `${sums}.`,
      wrong: `${sums}. Each index is multiplied by the cells one has to pass to reach the next element on its axis.`,
    });
  },
};
