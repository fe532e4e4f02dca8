import type { Both } from '../../words/language.ts';
import type { OpenerLabels } from '../kit/frame/openers.ts';

export interface Labels extends OpenerLabels {
  readonly flipAcross: string;
  readonly flipDown: string;
}

const vi: { labels: Labels } = {
  labels: {
    caption: 'Lỗi chảy ngược từ đầu ra về đầu vào, còn kernel lật hai lần.',
    flipAcross: 'lật ngang',
    flipDown: 'lật dọc',
  },
};

const en: { labels: Labels } = {
  labels: {
    caption: 'Errors flow back from output to input, and the kernel makes two flips.',
    flipAcross: 'flip across',
    flipDown: 'flip down',
  },
};

export const text: Both<{ labels: Labels }> = { vi, en };
