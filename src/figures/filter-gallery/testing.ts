import { nodeSource } from '../../app/nodeSource.ts';
import type { Photo } from '../kit/assets/assets.ts';
import { derive, model, point, type State } from './model.ts';

export const photo = await nodeSource('public').load({ kind: 'photo', id: 'chelsea' });

export function grey(
  width: number,
  height: number,
  at: (row: number, col: number) => number,
): Photo {
  const plane = Float32Array.from({ length: width * height }, (_, index) =>
    at(Math.floor(index / width), index % width),
  );
  return { kind: 'photo', id: `${width}×${height}`, width, height, planes: [plane], url: '' };
}

export function seen(patch: Partial<State>, picture = photo) {
  const state = { ...model.initialState, ...patch };
  return point(derive(state, { photo: picture }), state);
}
