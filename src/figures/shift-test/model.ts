import type { Tensor } from '../../core/index.ts';
import type { AssetRequests, Assets } from '../kit/assets/assets.ts';
import type { CodeSamples, Model } from '../kit/contract.ts';
import type { JobRequest } from '../kit/jobs/jobs.ts';
import type { OverfittingCurves } from '../kit/network/overfitting.ts';
import { PICTURE_SIDE, pictureAt } from '../kit/network/pictureFile.ts';
import { NETWORK_IDS, networksOf, type Verdict, verdictsOf } from './answers.ts';
import { codeOf } from './code.ts';
import { type CurveFacts, curvesOf } from './curves.ts';
import { type OverfittingFacts, overfittingOf } from './overfitting.ts';
import { type ShiftedHits, type ShiftedHitsJob, shiftPictures } from './shiftedHits.ts';
import {
  type Action,
  curveShifts,
  fields,
  initialState,
  mapShifts,
  PICTURES,
  presets,
  reduce,
  type State,
  shiftAlong,
} from './state.ts';

export { PICTURE_SIDE };

export interface PictureFacts {
  /** The picture as the networks see it, and its class. */
  readonly moved: Tensor;
  readonly label: number;
  readonly verdicts: readonly Verdict[];
}

/** The facts of the view that is open; the others are null. */
export interface Derived {
  readonly picture: PictureFacts | null;
  readonly curves: CurveFacts | null;
  /** Null also while the curves are being loaded. */
  readonly overfitting: OverfittingFacts | null;
  readonly code: CodeSamples;
}

function assets({ view, count }: State): AssetRequests {
  const many = view === 'curves' ? Number(count) : PICTURES;
  return {
    mlp: { kind: 'network', id: NETWORK_IDS.mlp },
    cnn: { kind: 'network', id: NETWORK_IDS.cnn },
    pooled: { kind: 'network', id: NETWORK_IDS.pooled },
    pictures: { kind: 'pictures', id: 'test', count: many },
    ...(view === 'overfitting' && { table: { kind: 'table', id: 'networks/overfitting' } }),
  };
}

function picturesOf(loaded: Assets) {
  if (!loaded.pictures) throw new Error('shift-test: the pictures are missing');
  return loaded.pictures;
}

function job(state: State, loaded: Assets): JobRequest | null {
  if (state.view === 'overfitting') return null;
  const networks = networksOf(loaded).map(({ network }) => network);
  const { images, labels, count } = picturesOf(loaded);
  if (state.view === 'curves') {
    const across = state.axis === 'x' ? state.dy : state.dx;
    const input: ShiftedHitsJob = { networks, images, labels, shifts: curveShifts(state) };
    return { name: 'shiftedHits', key: `${state.axis}${across}:${count}`, input };
  }
  const one = pictureAt(picturesOf(loaded), state.item);
  const input: ShiftedHitsJob = {
    networks,
    images: { shape: one.shape, data: one.data.slice() },
    labels: labels.slice(state.item, state.item + 1),
    shifts: mapShifts(),
  };
  return { name: 'shiftedHits', key: `map${state.item}`, input };
}

export function derive(state: State, loaded: Assets, result?: unknown): Derived {
  const { view, item } = state;
  const networks = networksOf(loaded);
  const pictures = picturesOf(loaded);
  const hits = result as ShiftedHits | undefined;
  const table = view === 'overfitting' ? loaded.table : undefined;
  const original = pictureAt(pictures, item);
  const moved = view === 'picture' ? shiftPictures(original, state) : null;
  const label = pictures.labels[item];
  return {
    picture: moved && {
      moved,
      label,
      verdicts: verdictsOf(networks, moved, label, hits),
    },
    curves: view === 'curves' ? curvesOf(hits, pictures.count, shiftAlong(state)) : null,
    overfitting: table ? overfittingOf(table.value as OverfittingCurves, state) : null,
    get code() {
      return codeOf(state, networks, original, label);
    },
  };
}

export const model: Model<State, Action, Derived> = {
  initialState,
  fields,
  presets,
  passing: ['activeCell'],
  revealed: { view: 'curves', axis: 'x', dx: 4, dy: 0 },
  reduce,
  assets,
  job,
  derive,
  stepCount: () => 0,
};
