import { type Readings, type Text, tables } from './text.ts';

const READINGS: Readings = {
  'vertical-edge': {
    alike: 'Dark on the left, light on the right.',
    opposite: 'Light on the left, dark on the right.',
    faint: 'Left and right are almost equally light.',
  },
  'horizontal-edge': {
    alike: 'Dark above, light below.',
    opposite: 'Light above, dark below.',
    faint: 'Above and below are almost equally light.',
  },
  diagonal: {
    alike: 'The three pixels on the diagonal are lighter than the other six.',
    opposite: 'The three pixels on the diagonal are darker than the other six.',
    faint: 'The diagonal and the rest are almost equally light.',
  },
};

export const en: Text = {
  title: 'A flashlight that looks for a pattern',
  lead: 'Drag the lit square over the photo, or press Play: where the light has passed, the photo develops into the feature map.',
  surface:
    'The photo and the kernel that scans it. Arrow keys move the kernel by one pixel, with Shift by ten; space plays.',
  labels: {
    kernels: {
      'vertical-edge': 'Vertical edge',
      'horizontal-edge': 'Horizontal edge',
      diagonal: 'Diagonal',
      blur: 'Blur',
    },
    patch: 'Patch',
    picture: 'Photo → feature map',
    window: 'small square: 3×3',
    scale: 'Colours of the feature map',
  },
  presets: {},
  describe: ({ kernel }, { row, col, answer, middlePixel, reading, complete }, { number }) => {
    const place = `Row ${number(row)}, column ${number(col)}:`;
    const end = complete ? ' The feature map is complete.' : '';
    if (kernel === 'blur' || reading === 'average') {
      return `${place} the nine pixels average ${number(answer)}, which replaces ${number(middlePixel)} in the middle.${end}`;
    }
    return `${place} the sum is ${number(answer)}. ${READINGS[kernel][reading]}${end}`;
  },
  tables,
};
