import type { Both } from '../../../words/language.ts';

/** The ten classes of Fashion-MNIST by their number. */
export const CLASS_NAMES: Both<readonly string[]> = {
  vi: [
    'áo thun',
    'quần dài',
    'áo len',
    'váy liền',
    'áo khoác',
    'xăng đan',
    'áo sơ mi',
    'giày thể thao',
    'túi xách',
    'giày cao cổ',
  ],
  en: [
    'T-shirt',
    'trousers',
    'pullover',
    'dress',
    'coat',
    'sandal',
    'shirt',
    'sneaker',
    'bag',
    'ankle boot',
  ],
};
