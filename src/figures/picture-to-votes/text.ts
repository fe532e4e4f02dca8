import type { Both } from '../../words/language.ts';
import type { OpenerLabels } from '../kit/frame/openers.ts';

export interface Labels extends OpenerLabels {
  /** Under each column of maps. */
  readonly layers: readonly string[];
}

const layers = ['conv', 'pool', 'conv', 'conv'];

const vi: { labels: Labels } = {
  labels: {
    caption:
      'Một tấm ảnh đi qua mạng đã huấn luyện, hết feature map này đến feature map khác, tới mười điểm số.',
    layers,
  },
};

const en: { labels: Labels } = {
  labels: {
    caption: 'A picture walks through the trained network, map after map, to ten scores.',
    layers,
  },
};

export const text: Both<{ labels: Labels }> = { vi, en };
