import type { ActiveCell, CommonAction } from '../kit/contract.ts';
import { PICTURE_STEPS } from '../kit/network/pictureFile.ts';
import { clampInteger } from '../kit/numbers/clamp.ts';
import { LETTER_SIDE, LETTERS, type LetterName } from './strokes.ts';
import {
  CHANNELS,
  CLASSES,
  channelOf,
  idOf,
  placeOf,
  SIDE,
  type Voter,
  voterOf,
} from './voters.ts';

export const MODES = ['network', 'strokes'] as const;
export type Mode = (typeof MODES)[number];
export const LEVELS = ['silent', 'normal', 'loud'] as const;
export type Level = (typeof LEVELS)[number];

export const [FEW, MANY] = PICTURE_STEPS.test;
/** One ballot is counted a step; after the last of them comes the verdict. The small council has fewer. */
export const VERDICT = CHANNELS;
export const LIMITS = {
  item: [0, MANY - 1],
  class: [0, CLASSES - 1],
  step: [0, VERDICT],
} as const;

/**
 * Names in links beyond item and class (absent: the network's own answer): mode (network, or strokes: the small
 * council), step (the ballot that is counted; absent: all are), voter (who is looked at), silenced and amplified
 * (lists of voters, see `Voter`); and for the small council letter, cells (0 paper, 1 ink, row by row) and weights
 * (X: vertical, diagonal, horizontal; then O).
 */
export interface State {
  readonly step: number;
  readonly mode: Mode;
  readonly item: number;
  readonly class: number | null;
  readonly voter: string | null;
  readonly silenced: readonly string[];
  readonly amplified: readonly string[];
  readonly letter: LetterName;
  readonly cells: readonly number[] | null;
  readonly weights: readonly number[] | null;
  readonly activeCell: ActiveCell | null;
}

export type Action =
  | CommonAction<State>
  /** Looks at a voter, or away from the one that is looked at already. */
  | { readonly type: 'voter'; readonly voter: Voter | null }
  | { readonly type: 'level'; readonly level: Level }
  | { readonly type: 'move'; readonly rows: number; readonly cols: number }
  /** Goes through the channels in the order of their votes, which the facts know. */
  | { readonly type: 'channel'; readonly by: number; readonly order: readonly number[] }
  | {
      readonly type: 'paint';
      readonly cells: readonly { readonly row: number; readonly col: number }[];
      readonly ink: boolean;
    };

export const initialState: State = {
  step: VERDICT,
  mode: 'network',
  item: 0,
  class: null,
  voter: null,
  silenced: [],
  amplified: [],
  letter: 'x',
  cells: null,
  weights: null,
  activeCell: null,
};

export function cellsOf({ cells, letter }: State): readonly number[] {
  return cells ?? LETTERS[letter];
}

export function levelOf({ silenced, amplified }: State, id: string): Level {
  if (silenced.includes(id)) return 'silent';
  return amplified.includes(id) ? 'loud' : 'normal';
}

function looking(state: State, voter: Voter | null): State {
  const id = voter && idOf(voter);
  return { ...state, voter: id === state.voter ? null : id };
}

/** The place that a prediction points at, moved by rows and columns; from the middle at first. */
export function movePick(picked: ActiveCell | null | undefined, rows: number, cols: number) {
  const middle = (SIDE - 1) / 2;
  const { row, col } = picked ?? { row: middle, col: middle };
  return {
    grid: 'places',
    row: clampInteger(row + rows, 0, SIDE - 1),
    col: clampInteger(col + cols, 0, SIDE - 1),
  };
}

function moved(state: State, rows: number, cols: number): State {
  const voter = state.voter === null ? undefined : voterOf(state.voter);
  const channel = voter ? channelOf(voter) : null;
  const middle = (SIDE - 1) / 2;
  const place = voter ? placeOf(voter) : null;
  const row = place === null ? middle : clampInteger(Math.floor(place / SIDE) + rows, 0, SIDE - 1);
  const col = place === null ? middle : clampInteger((place % SIDE) + cols, 0, SIDE - 1);
  const index = row * SIDE + col;
  const next: Voter =
    channel === null
      ? { kind: 'p', index }
      : { kind: 'f', index: (channel * SIDE + row) * SIDE + col };
  return { ...state, voter: idOf(next) };
}

export function reduce(state: State, action: Action): State {
  switch (action.type) {
    case 'hover':
      return { ...state, activeCell: action.cell };
    case 'step':
      return { ...state, step: clampInteger(action.step, ...LIMITS.step) };
    case 'voter':
      return looking(state, action.voter);
    case 'level': {
      const id = state.voter;
      if (id === null) return state;
      const without = (ids: readonly string[]) => ids.filter((each) => each !== id);
      const silenced = without(state.silenced);
      const amplified = without(state.amplified);
      // What a voter's silence does is seen when all the others were counted.
      return {
        ...state,
        step: VERDICT,
        silenced: action.level === 'silent' ? [...silenced, id] : silenced,
        amplified: action.level === 'loud' ? [...amplified, id] : amplified,
      };
    }
    case 'move':
      return state.mode === 'network' ? moved(state, action.rows, action.cols) : state;
    case 'channel': {
      const voter = state.voter === null ? undefined : voterOf(state.voter);
      const now = voter ? channelOf(voter) : null;
      const last = action.order.length - 1;
      const at = now === null ? 0 : clampInteger(action.order.indexOf(now) + action.by, 0, last);
      return { ...state, voter: idOf({ kind: 'c', index: action.order[at] }) };
    }
    case 'paint': {
      const cells = [...cellsOf(state)];
      for (const { row, col } of action.cells) cells[row * LETTER_SIDE + col] = Number(action.ink);
      return { ...state, cells, step: VERDICT };
    }
    case 'set': {
      const { patch } = action;
      // Whoever chooses a picture or a class asks for its result, and not for the counting.
      const step = 'voter' in patch ? state.step : VERDICT;
      const next = { ...state, step, ...patch };
      // A new letter is asked for as it is drawn in the book.
      if (patch.letter !== undefined && patch.cells === undefined) next.cells = null;
      return settle({ ...next, item: clampInteger(next.item, ...LIMITS.item) });
    }
  }
}

/** Of a voter that a link silences and amplifies, the silence counts. */
export function settle(state: State): State {
  const { silenced, amplified } = state;
  if (!amplified.some((id) => silenced.includes(id))) return state;
  return { ...state, amplified: amplified.filter((id) => !silenced.includes(id)) };
}
