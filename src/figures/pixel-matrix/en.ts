import { channels, QUOTED, type Text, tables } from './text.ts';

export const en: Text = {
  title: 'From a picture to three matrices',
  lead: 'Press Play or drag the zoom, then point at a pixel to read its three numbers.',
  surface:
    'The picture and its three matrices R, G, B. Arrow keys move the chosen pixel, with Shift by ten; + and − zoom in and out; space plays.',
  labels: {
    zoom: 'Zoom',
    size: (rows, cols) => `${rows} rows × ${cols} columns`,
    interleaved: 'HWC: opened picture',
    planar: 'CHW: PyTorch',
    matrix: (channel) => `Matrix ${channel}`,
    hwcTable: 'Memory in HWC, by address',
    chwTable: 'Memory in CHW: R, G, B around this pixel',
  },
  presets: {
    picture: 'The whole picture',
    grid: 'A grid of pixels',
    numbers: 'The numbers',
    coffee: 'The rim of the cup',
    'grey-photo': 'A grey picture',
  },
  describe: (_, derived, say) => {
    const { pixel, stage, isGrey, addresses, height, width } = derived;
    const { number } = say;
    const at = `Row ${number(pixel.row)}, column ${number(pixel.col)}: ${channels(derived, say)}.`;
    if (isGrey) {
      return `${at} A grey picture: its three matrices are the same, so one is enough to store.`;
    }
    if (stage === 'picture') {
      return `${at} A picture of ${number(width)} × ${number(height)} is width × height; a matrix says rows first: ${number(height)} rows × ${number(width)} columns. So ${QUOTED.width} × ${QUOTED.height} means ${QUOTED.height} rows × ${QUOTED.width} columns.`;
    }
    if (stage === 'grid') {
      return `${at} Each square is one pixel, and each matrix holds one of its three numbers, in the same row and column.`;
    }
    const [hwc, chw] = [addresses.hwc, addresses.chw].map((list) => list.map((a) => number(a)));
    return `${at} In HWC the three lie side by side, at addresses ${hwc[0]} to ${hwc[2]}; in CHW a whole matrix lies between them: ${chw[0]}, ${chw[1]} and ${chw[2]}.`;
  },
  tables: (_, derived) => tables(derived, en.labels),
  predict: (_, { height, width }, { number }) => ({
    question: `A phone gives the size of this picture as ${number(width)} × ${number(height)}. How many rows and columns has its matrix?`,
    answers: [
      { label: 'Rows', value: height },
      { label: 'Columns', value: width },
    ],
    right: `A picture’s size names the width first, a matrix the rows first. The rows are the height: ${number(height)}.`,
    wrong: `A picture’s size names the width first, which counts the columns: ${number(width)}. The rows are the height: ${number(height)}.`,
  }),
};
