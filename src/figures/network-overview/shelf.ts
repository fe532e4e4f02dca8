import type { Pictures } from '../kit/assets/assets.ts';
import { pictureAt } from '../kit/network/pictureFile.ts';
import { PICTURE_SIDE } from './layers.ts';
import { stamp } from './sheet.ts';

/** A test picture of each class, class by class: the first one that the network gets right. */
export const SHOWN_ITEMS = [19, 2, 1, 13, 6, 8, 7, 9, 18, 0] as const;

/** Those pictures side by side, as one grey picture. */
export interface Shelf {
  readonly width: number;
  readonly height: number;
  readonly values: Float32Array;
}

const shelves = new WeakMap<Pictures, Shelf>();

export function shelfOf(pictures: Pictures): Shelf {
  let shelf = shelves.get(pictures);
  if (!shelf) {
    const width = SHOWN_ITEMS.length * PICTURE_SIDE;
    const values = new Float32Array(width * PICTURE_SIDE);
    SHOWN_ITEMS.forEach((item, index) => {
      const at = { x: index * PICTURE_SIDE, y: 0, span: 1 };
      stamp(values, width, at, pictureAt(pictures, item).data, PICTURE_SIDE, 1);
    });
    shelf = { width, height: PICTURE_SIDE, values };
    shelves.set(pictures, shelf);
  }
  return shelf;
}
