import type { Both } from '../../words/language.ts';
import type { OpenerLabels } from '../kit/frame/openers.ts';

/** Words of the opener alone: a first screen does without those of the figure. */
export interface PictureLabels extends OpenerLabels {
  readonly picture: string;
  readonly window: string;
}

export const text: Both<{ labels: PictureLabels }> = {
  vi: {
    labels: {
      caption: 'Đèn pin soi đến đâu, ảnh hiện thành feature map đến đó.',
      picture: 'Ảnh → feature map',
      window: 'ô nhỏ: cửa sổ 3×3',
    },
  },
  en: {
    labels: {
      caption: 'Where the flashlight has been, the photo develops into a feature map.',
      picture: 'Photo → feature map',
      window: 'small square: 3×3',
    },
  },
};
