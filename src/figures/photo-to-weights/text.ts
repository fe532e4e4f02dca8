import type { Both } from '../../words/language.ts';
import type { OpenerLabels } from '../kit/frame/openers.ts';

export interface Labels extends OpenerLabels {
  readonly pixels: string;
  readonly numbers: string;
  readonly weights: string;
}

const vi: { labels: Labels } = {
  labels: {
    caption: 'Tấm ảnh rã thành những con số, và số nào cũng nối với mọi nơ-ron.',
    pixels: 'pixel',
    numbers: 'con số',
    weights: 'trọng số',
  },
};

const en: { labels: Labels } = {
  labels: {
    caption: 'A photo falls apart into numbers, and each is wired to every neuron.',
    pixels: 'pixels',
    numbers: 'numbers',
    weights: 'weights',
  },
};

export const text: Both<{ labels: Labels }> = { vi, en };
