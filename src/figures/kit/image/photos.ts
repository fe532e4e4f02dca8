/** The book's photos: 8-bit, stored without loss, so that every pixel is the same number everywhere. */
export const PHOTO_IDS = ['chelsea', 'coffee', 'rocket', 'camera', 'brick'] as const;

export type PhotoId = (typeof PHOTO_IDS)[number];

/** Path below the site's base. */
export function photoFile(id: string): string {
  return `photos/${id}.webp`;
}
