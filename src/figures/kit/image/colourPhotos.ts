import type { PhotoRequest } from '../assets/assets.ts';
import { type ImageState, photoRequest } from './imageChoice.ts';
import type { PhotoId } from './photos.ts';

/** Photos that also ship with three channels, smaller than the grey ones. */
const IN_COLOUR: readonly PhotoId[] = ['chelsea', 'coffee', 'rocket'];

/** The picture of a figure about colour: its three channels where there are any. */
export function colourRequest(image: ImageState): PhotoRequest {
  const request = photoRequest(image);
  const inColour = IN_COLOUR.some((id) => id === request.id);
  return inColour ? { ...request, id: `${request.id}-colour` } : request;
}
