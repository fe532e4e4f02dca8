import type { Both } from '../../../words/language.ts';

/** The book's photos: 8-bit, stored without loss, so that every pixel is the same number everywhere. */
export const PHOTO_IDS = ['chelsea', 'coffee', 'rocket', 'camera', 'brick'] as const;

export type PhotoId = (typeof PHOTO_IDS)[number];

/** Sides of each of them, in pixels. */
export const PHOTO_HEIGHT = 216;
export const PHOTO_WIDTH = 288;

/** Names for choosing a photo; those of `photos.json`. */
export const PHOTO_TITLES: Both<Readonly<Record<PhotoId, string>>> = {
  vi: {
    chelsea: 'Mèo Chelsea',
    coffee: 'Tách cà phê',
    rocket: 'Tên lửa Falcon 9',
    camera: 'Người chụp ảnh',
    brick: 'Tường gạch',
  },
  en: {
    chelsea: 'Chelsea the cat',
    coffee: 'A cup of coffee',
    rocket: 'A Falcon 9 rocket',
    camera: 'The cameraman',
    brick: 'A brick wall',
  },
};

/** Path below the site's base. */
export function photoFile(id: string): string {
  return `photos/${id}.webp`;
}
