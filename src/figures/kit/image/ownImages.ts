import type { Photo } from '../assets/assets.ts';

/** A picture that the reader opened, before it has a place. */
export type OpenedPicture = Pick<Photo, 'width' | 'height' | 'planes' | 'url'>;

/** Older ones are let go; going back to one of them then says that it did not load. */
const KEPT = 12;

const held = new Map<number, Photo>();

/**
 * Keeps a reader's picture in memory, for as long as the page is open, and returns its number. It
 * never goes into a link and never leaves the device.
 */
export function keepOwnImage(picture: OpenedPicture): number {
  const number = Math.max(0, ...held.keys()) + 1;
  held.set(number, { kind: 'photo', id: ownImageId(number), ...picture });
  for (const [old, { url }] of held) {
    if (held.size <= KEPT) break;
    URL.revokeObjectURL(url);
    held.delete(old);
  }
  return number;
}

export function ownImageId(number: number): string {
  return `own:${number}`;
}

export function isOwnImage(id: string): boolean {
  return id.startsWith('own:');
}

/** Throws when it is not, or no longer, held. */
export function ownImage(id: string): Photo {
  const photo = held.get(Number(id.slice('own:'.length)));
  if (!photo) throw new RangeError(`ownImage: ${id} is not held`);
  return photo;
}
