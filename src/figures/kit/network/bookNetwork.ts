import { inputShape, layers } from '../../../../public/networks/book-cnn.json';
import { analyse, type LayerSpec } from '../../../core/index.ts';

/**
 * The book's own network, as the file describes it that its training wrote. Whoever needs a shape, a layer's
 * number or its code before the weights have come asks here.
 */
export const BOOK_SPECS = layers as readonly LayerSpec[];
export const BOOK_INPUT: readonly number[] = inputShape;

type BookKind = 'conv' | 'relu' | 'maxPool' | 'flatten' | 'dense';
type BookLayerId = `${'conv' | 'relu' | 'pool'}${1 | 2 | 3}` | 'flatten' | 'dense';

export interface BookLayer {
  readonly id: BookLayerId;
  readonly kind: BookKind;
  /** Number of the layer in the network, from 0. */
  readonly step: number;
  /** How many convolutions the picture has passed by here, this one included. */
  readonly block: 1 | 2 | 3;
  /** Maps, or numbers once flat. */
  readonly channels: number;
  /** Side of a map; 1 once flat. */
  readonly side: number;
}

/** Every layer in order. */
export const BOOK_LAYERS: readonly BookLayer[] = describeLayers();

function describeLayers(): BookLayer[] {
  let block = 0;
  return analyse(BOOK_SPECS, BOOK_INPUT).map(({ kind, outputShape }, step) => {
    if (kind === 'conv') block++;
    const [channels, side = 1] = outputShape;
    const flat = kind === 'flatten' || kind === 'dense';
    const id = flat ? kind : `${kind === 'maxPool' ? 'pool' : kind}${block}`;
    return { id, kind, step, block, channels, side } as BookLayer;
  });
}

/** A layer by its name. Throws when the network has none of this name. */
export function bookLayer(id: BookLayerId): BookLayer {
  const found = BOOK_LAYERS.find((layer) => layer.id === id);
  if (!found) throw new RangeError(`bookLayer: the book's network has no ${id}`);
  return found;
}
