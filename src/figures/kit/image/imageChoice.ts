import type { PhotoRequest } from '../assets/assets.ts';
import type { Field } from '../link/codec.ts';
import { ownImageId } from './ownImages.ts';
import { PHOTO_IDS, type PhotoId } from './photos.ts';

/** The picture of a figure: one of the book's photos, or the reader's own. */
export type ImageId = PhotoId | 'own';

/** The part of a figure's state that says which picture it shows. */
export interface ImageState {
  readonly img: ImageId;
  /** Number of the reader's newest picture; 0 when there is none. In no link, but in undo. */
  readonly own: number;
}

/** Codec of `img`. A link never asks for a reader's own picture: it opens the default photo. */
export const imageField: Field<ImageId> = {
  parse: (text) => PHOTO_IDS.find((id) => id === text),
  format: (id) => (id === 'own' ? '' : id),
};

export function photoRequest({ img, own }: ImageState): PhotoRequest {
  return { kind: 'photo', id: img === 'own' ? ownImageId(own) : img };
}

/** A choice that can stand: there is no own picture before one was opened. */
export function settleImage<State extends ImageState>(state: State, fallback: PhotoId): State {
  return state.img === 'own' && state.own === 0 ? { ...state, img: fallback } : state;
}
