import type { Both } from '../../words/language.ts';
import type { OpenerLabels } from '../kit/frame/openers.ts';

export interface Labels extends OpenerLabels {
  readonly channels: (count: string) => string;
}

const vi: { labels: Labels } = {
  labels: {
    caption: 'Que xiên đi xuyên mọi kênh ở một pixel, và ra một con số.',
    channels: (count) => `${count} kênh`,
  },
};

const en: { labels: Labels } = {
  labels: {
    caption: 'A skewer goes through all channels at one pixel, and one number comes out.',
    channels: (count) => `${count} channels`,
  },
};

export const text: Both<{ labels: Labels }> = { vi, en };
