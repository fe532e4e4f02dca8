import type { Tensor } from '../../core/index.ts';
import {
  type AssetRequests,
  type Assets,
  assetOf,
  type TrainedNetwork,
} from '../kit/assets/assets.ts';
import type { Model } from '../kit/contract.ts';
import type { OverfittingCurves } from '../kit/network/overfitting.ts';
import { pictureAt } from '../kit/network/pictureFile.ts';
import { NETWORK_IDS, networksOf, type Verdict, verdictsOf } from './answers.ts';
import { type CurveFacts, curvesOf } from './curves.ts';
import { type OverfittingFacts, overfittingOf } from './overfitting.ts';
import { type ShiftHits, shiftPictures } from './shiftedHits.ts';
import {
  type Action,
  fields,
  initialState,
  PICTURES,
  presets,
  reduce,
  STEPS,
  type State,
  settled,
} from './state.ts';

export interface PictureFacts {
  /** The picture as the networks see it, and its class. */
  readonly moved: Tensor;
  readonly label: number;
  readonly verdicts: readonly Verdict[];
}

/** The facts of the view that is open; the others are null. */
export interface Derived {
  readonly view: State['view'];
  readonly picture: PictureFacts | null;
  readonly curves: CurveFacts | null;
  /** Null also while the curves are being loaded. */
  readonly overfitting: OverfittingFacts | null;
  /** What the code panel needs: the networks, and the picture in its place. */
  readonly networks: readonly TrainedNetwork[];
  readonly original: Tensor;
  readonly label: number;
}

function assets({ view }: State): AssetRequests {
  return {
    mlp: { kind: 'network', id: NETWORK_IDS.mlp },
    cnn: { kind: 'network', id: NETWORK_IDS.cnn },
    pooled: { kind: 'network', id: NETWORK_IDS.pooled },
    pictures: { kind: 'pictures', id: 'test', count: PICTURES },
    hits: { kind: 'table', id: 'networks/shift-hits' },
    ...(view === 'overfitting' && { table: { kind: 'table', id: 'networks/overfitting' } }),
  };
}

export function derive(state: State, loaded: Assets): Derived {
  const { view, item } = state;
  const { pictures, table } = loaded;
  const hits = assetOf(loaded, 'hits', 'table')?.value as ShiftHits | undefined;
  if (!pictures || !hits) throw new Error('shift-test: pictures or hits are missing');
  const networks = networksOf(loaded);
  const original = pictureAt(pictures, item);
  const label = pictures.labels[item];
  const moved = view === 'picture' ? shiftPictures(original, state) : null;
  return {
    view,
    picture: moved && { moved, label, verdicts: verdictsOf(networks, moved, label, hits, item) },
    curves: view === 'curves' ? curvesOf(hits, state) : null,
    overfitting:
      view === 'overfitting' && table
        ? overfittingOf(table.value as OverfittingCurves, state)
        : null,
    networks,
    original,
    label,
  };
}

export const model: Model<State, Action, Derived> = {
  initialState,
  fields,
  presets,
  settle: settled,
  revealed: { view: 'curves', axis: 'x', dx: 4, dy: 0 },
  reduce,
  assets,
  derive,
  pointers: ['step', 'activeCell'],
  stepCount: ({ view }) => STEPS[view],
};
