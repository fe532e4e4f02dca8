import type { ComponentType } from 'react';
import type { Both } from '../../words/language.ts';
import type { Say } from '../../words/say.ts';
import type { AssetRequests, Assets } from './assets/assets.ts';
import type { Carries } from './carry/carries.ts';
import type { Control, PartProps } from './controls/declared.ts';
import type { JobRequest } from './jobs/jobs.ts';
import type { Fields } from './link/codec.ts';
import type { BeatWords } from './motion/beats.ts';
import type { Clock } from './motion/clock.ts';

export type { Say } from '../../words/say.ts';

/** What every figure's state has: the step that the clock moves. */
export interface BaseState {
  readonly step: number;
}

/** Set some of the reader's choices. The model's `reduce` decides whether they can stand. */
export interface SetAction<State> {
  readonly type: 'set';
  readonly patch: Partial<State>;
}

/** Move to a step; sent by the clock and by the step buttons. */
export interface StepAction {
  readonly type: 'step';
  readonly step: number;
}

/** Something is pointed at, focused or touched; never part of a link, never undone. */
export interface HoverAction {
  readonly type: 'hover';
  readonly cell: ActiveCell | null;
}

export interface ActiveCell {
  readonly grid: string;
  readonly row: number;
  readonly col: number;
}

export type CommonAction<State> = SetAction<State> | StepAction | HoverAction;

/** Numbers of one grid, as a table for reading, captioned by `caption`. Row-major. */
export interface NumberTable {
  readonly caption: string;
  readonly rows: number;
  readonly cols: number;
  readonly at: (row: number, col: number) => number;
  /** The cell whose surroundings are shown when the grid has more than 400 cells. */
  readonly around?: { readonly row: number; readonly col: number };
  /** Numbers of the first row and column, when they are not 0 (padding counts from −p). */
  readonly firstRow?: number;
  readonly firstCol?: number;
  readonly digits?: number;
}

/** The same computation in three languages, with the figure's current numbers filled in. */
export interface CodeSamples {
  readonly typescript: string;
  readonly pytorch: string;
  readonly numpy: string;
}

/** A question asked before the result is shown. */
export interface Prediction {
  readonly question: string;
  /** Either numbers to type, in order, with their labels … */
  readonly answers?: readonly { readonly label: string; readonly value: number }[];
  /** … or a cell of a grid to pick: any of `cells` of the grid named `grid` is right. */
  readonly pick?: { readonly grid: string; readonly cells: readonly (readonly [number, number])[] };
  /** Said after a right and after a wrong answer. */
  readonly right: string;
  readonly wrong: string;
}

export interface Model<State extends BaseState, Action, Derived, Facts = Derived> {
  readonly initialState: State;
  /** Query codec: one entry for each name in a link. */
  readonly fields: Fields<State>;
  /** Named states that the prose and the figure offer. */
  readonly presets: Readonly<Record<string, Partial<State>>>;
  /** Every action leads to a state that can be drawn; a refused one leaves a note in the state. */
  readonly reduce: (state: State, action: Action | CommonAction<State>) => State;
  /**
   * For states that come from a link: the names of fields whose values cannot stand together.
   * They fall back to their defaults. Absent when every combination can be drawn.
   */
  readonly conflicts?: (state: State) => readonly (keyof State & string)[];
  /** For states that come from a link: makes parts agree that say the same thing, such as row, column and step. */
  readonly settle?: (state: State) => State;
  /** Parts of the state that say where the reader is, not what was chosen: a preset stays marked when they change. */
  readonly passing?: readonly (keyof State & string)[];
  /** What changes when a prediction is answered or given up, so that the figure can show the answer. */
  readonly revealed?: Partial<State>;
  /** Photos, weights and data that this state needs; loaded by the kit. */
  readonly assets?: (state: State) => AssetRequests;
  /**
   * Work over about 10 ms, run in a worker by the kit; its outcome is `result` in `derive`. Called on
   * every change, so it only names the work. The build runs no jobs: `derive` draws without a result.
   */
  readonly job?: (state: State, assets: Assets) => JobRequest | null;
  /**
   * All facts that follow from the reader's choices, from the core. With `pointers` and `point` it is not
   * called again for where the reader is: it reads everything of the state but the pointers.
   */
  readonly derive: (choices: State, assets: Assets, result?: unknown) => Facts;
  /** Parts of the state that say where the reader is: the step, what is under the finger. */
  readonly pointers?: readonly (keyof State & string)[];
  /** What is under the finger or at the step: cheap, and joined to the facts. */
  readonly point?: (facts: Facts, state: State) => Derived;
  /** How many steps the clock walks through; 0 hides the player. */
  readonly stepCount: (derived: Derived) => number;
}

export interface FigureText<State, Derived, Labels> {
  readonly title: string;
  /** One sentence: what to try. */
  readonly lead: string;
  /** Accessible name of the drawing surface. */
  readonly surface: string;
  readonly labels: Labels;
  readonly presets: Readonly<Record<string, string>>;
  /** The current result in words: the visible result line and the live region. */
  readonly describe: (state: State, derived: Derived, say: Say) => string;
  readonly tables: (state: State, derived: Derived, say: Say) => readonly NumberTable[];
  /** What a refused or impossible setting means; laid over the drawing, so that nothing moves. */
  readonly notice?: (state: State, derived: Derived, say: Say) => string;
  readonly predict?: (state: State, derived: Derived, say: Say) => Prediction;
  /** What is said during the beats that are not those of a product and a sum. */
  readonly beats?: (state: State, derived: Derived, say: Say) => BeatWords;
}

export interface ViewProps<State, Action, Derived, Labels> {
  readonly state: State;
  readonly derived: Derived;
  readonly dispatch: (action: Action | CommonAction<State>) => void;
  readonly clock: Clock;
  readonly labels: Labels;
  readonly say: Say;
  /** Accessible name of the drawing surface. */
  readonly surface: string;
  /** True while the reader is asked to predict: results stay hidden. */
  readonly concealed: boolean;
  /** The cell picked as a prediction, if the prediction asks for one. */
  readonly picked?: ActiveCell | null;
  readonly onPick?: (cell: ActiveCell) => void;
}

export interface ControlsProps<State, Action, Derived, Labels>
  extends PartProps<State, Derived, Labels> {
  readonly dispatch: (action: Action | CommonAction<State>) => void;
}

/** A figure without its words, which stand in its `vi.ts` and `en.ts`. */
export interface FigureDefinition<State extends BaseState, Action, Derived, Labels> {
  readonly id: string;
  // biome-ignore lint/suspicious/noExplicitAny: what a figure derives before it points concerns only itself.
  readonly model: Model<State, Action, Derived, any>;
  readonly View: ComponentType<ViewProps<State, Action, Derived, Labels>>;
  /** Sliders, choices and cells, declared by field and label and drawn by the kit … */
  readonly controls?: readonly Control<State, Derived, Labels>[];
  /** … or drawn by the figure. */
  readonly Controls?: ComponentType<ControlsProps<State, Action, Derived, Labels>>;
  /** The computation that the figure shows, for the reader to run. */
  readonly code: (state: State, derived: Derived) => CodeSamples;
  /** X, K and ∂L/∂Y, where the figure has them: what it gives to other figures and takes from them. */
  readonly carries?: Carries<State, Derived>;
  /** Milliseconds that one step takes at speed 1. */
  readonly stepMs?: number | ((state: State) => number);
  /** Where, in all states or in some, a step is told in beats: the window arrives, numbers are lifted, multiplied, added and written. */
  readonly beats?: boolean | ((state: State) => boolean);
  /** True where the first step's first beat belongs to the story: the figure opens before it. */
  readonly opening?: boolean;
  /** True where Play ends at the last step instead of beginning anew; with beats it always does. */
  readonly once?: boolean;
  /** True where the drawing takes the whole width, with its controls under it. */
  readonly staged?: boolean;
  /** Milliseconds that a movement takes which the reader made; a quarter of a second when not given. */
  readonly moveMs?: number;
  /** What in the state, besides the step, is shown as a movement when it changes. */
  readonly moves?: (state: State) => string | number;
}

// biome-ignore lint/suspicious/noExplicitAny: the frame and the registry hold figures of every kind.
export type AnyDefinition = FigureDefinition<any, any, any, any>;

// biome-ignore lint/suspicious/noExplicitAny: see above.
export type AnyText = FigureText<any, any, any>;

/** A figure with its words in both languages; a reader's page loads one of them. */
export type AnyFigure = AnyDefinition & { readonly text: Both<AnyText> };

/** Checks a definition against its own types and returns it as it is. */
export function defineFigure<State extends BaseState, Action, Derived, Labels>(
  definition: FigureDefinition<State, Action, Derived, Labels>,
): FigureDefinition<State, Action, Derived, Labels> {
  return definition;
}
