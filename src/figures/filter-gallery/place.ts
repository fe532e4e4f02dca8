import { PANEL_UNITS } from '../kit/frame/Panel.tsx';
import type { Derived } from './model.ts';

/** Height of the picture's panel, 4:3 as the book's photos are; other shapes are centred in it. */
export const PICTURE_UNITS = (PANEL_UNITS / 4) * 3;

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where the photo stands in its panel, in panel units, and the side of one pixel. */
export function photoBox({ photo }: Pick<Derived, 'photo'>): Box & { readonly pixel: number } {
  const pixel = Math.min(PANEL_UNITS / photo.width, PICTURE_UNITS / photo.height);
  const width = photo.width * pixel;
  const height = photo.height * pixel;
  return { x: (PANEL_UNITS - width) / 2, y: (PICTURE_UNITS - height) / 2, width, height, pixel };
}

/** A box as a share of another's sides, for the style of an element inside it. */
export function within(box: Box, outer: Pick<Box, 'width' | 'height'>) {
  return {
    left: percent(box.x / outer.width),
    top: percent(box.y / outer.height),
    width: percent(box.width / outer.width),
    height: percent(box.height / outer.height),
  };
}

export const PANEL_BOX = { width: PANEL_UNITS, height: PICTURE_UNITS };

/** The map's place on the photo, in pixels of the photo: a kernel's reach inside its rim. */
export function mapBox({ map, reach }: Pick<Derived, 'map' | 'reach'>): Box {
  return { x: reach, y: reach, width: map.width * map.stride, height: map.height * map.stride };
}

function percent(share: number): string {
  return `${Math.round(share * 1e6) / 1e4}%`;
}
