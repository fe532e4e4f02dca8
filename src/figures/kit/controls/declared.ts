import type { ComponentType } from 'react';
import type { Tensor } from '../../../core/index.ts';
import type { Words } from '../../../words/interface.ts';
import type { Say } from '../../../words/say.ts';

/** The keys of a dictionary whose values are plain text. */
type TextKey<Dictionary> = {
  [Key in keyof Dictionary]: Dictionary[Key] extends string ? Key : never;
}[keyof Dictionary] &
  string;

/** The keys of a dictionary that hold a text for each value of a choice. */
type NamesKey<Dictionary> = {
  [Key in keyof Dictionary]: Dictionary[Key] extends Readonly<Record<string, string>> ? Key : never;
}[keyof Dictionary] &
  string;

/** A label by its key in the figure's own labels or in the book's words, or worked out from them. */
export type Label<Labels> =
  | TextKey<Labels>
  | TextKey<Words>
  | ((labels: Labels, say: Say) => string);

/** What a control that is the figure's own is given. */
export interface PartProps<State, Derived, Labels> {
  readonly state: State;
  readonly derived: Derived;
  readonly labels: Labels;
  readonly say: Say;
  // biome-ignore lint/suspicious/noExplicitAny: it sends whatever the figure's reducer understands.
  readonly dispatch: (action: any) => void;
}

interface Common<State, Derived> {
  /** Whether the control is there; always when it is not given. */
  readonly when?: (state: State, derived: Derived) => boolean;
  /** What else is set together with the control's own field. */
  readonly alongside?: Partial<State>;
}

type Key<State> = keyof State & string;

export interface SliderControl<State, Derived, Labels> extends Common<State, Derived> {
  readonly kind: 'slider';
  readonly key: Key<State>;
  readonly label: Label<Labels>;
  readonly step?: number | ((state: State, derived: Derived) => number);
  readonly digits?: number;
  readonly unit?: string;
  /** How much more than the field's value is shown: channels are stored from 0 and told from 1. */
  readonly offset?: number;
  /** Where the slider's ends depend on the state; else they are the range of the field. */
  readonly range?: (state: State, derived: Derived) => readonly [low: number, high: number];
  /** What it shows while its field is null and follows another one. */
  readonly value?: (state: State, derived: Derived) => number;
}

export interface ChoiceControl<State, Derived, Labels> extends Common<State, Derived> {
  readonly kind: 'choice' | 'select';
  readonly key: Key<State>;
  readonly label: Label<Labels>;
  readonly names: NamesKey<Labels> | ((value: never, labels: Labels, say: Say) => string);
  /** The values on offer; else those of the field. */
  readonly values?: readonly (string | number)[];
}

export interface ToggleControl<State, Derived, Labels> extends Common<State, Derived> {
  readonly kind: 'toggle';
  readonly key: Key<State>;
  readonly label: Label<Labels>;
}

export interface CellsControl<State, Derived, Labels> extends Common<State, Derived> {
  readonly kind: 'cells';
  readonly key: Key<State>;
  readonly label: Label<Labels>;
  /** The grid as it stands: its last two axes are rows and columns. */
  readonly grid: (state: State, derived: Derived) => Tensor;
  /** The fields that hold its size, where a matrix of another size may be pasted: a side, or two where they differ. */
  readonly size?: {
    readonly side?: Key<State>;
    readonly height?: Key<State>;
    readonly width?: Key<State>;
  };
  readonly digits?: number;
}

export interface MoreControls<State, Derived, Labels> extends Common<State, Derived> {
  readonly kind: 'more';
  readonly label: Label<Labels>;
  readonly controls: readonly Control<State, Derived, Labels>[];
}

export interface OwnControl<State, Derived, Labels> extends Common<State, Derived> {
  readonly kind: 'own';
  readonly Part: ComponentType<PartProps<State, Derived, Labels>>;
}

export type Control<State, Derived, Labels> =
  | SliderControl<State, Derived, Labels>
  | ChoiceControl<State, Derived, Labels>
  | ToggleControl<State, Derived, Labels>
  | CellsControl<State, Derived, Labels>
  | MoreControls<State, Derived, Labels>
  | OwnControl<State, Derived, Labels>;

type Rest<Kind, Given extends string> = Omit<Kind, 'kind' | Given>;

/**
 * The makers of a figure's controls. A control names a field of the state and a label; its limits and its
 * values are those that the field's codec has, so that a link and a control take the same numbers.
 *
 *     const { slider, cells, more } = controlsFor<State, Derived, Labels>();
 *     export const controls = [slider('s', 'stride'), more('edit', [cells('cells', 'input', …)])];
 */
export function controlsFor<State, Derived, Labels>() {
  type Slider = SliderControl<State, Derived, Labels>;
  type Choice = ChoiceControl<State, Derived, Labels>;
  type Toggle = ToggleControl<State, Derived, Labels>;
  type Cells = CellsControl<State, Derived, Labels>;
  type More = MoreControls<State, Derived, Labels>;
  type Own = OwnControl<State, Derived, Labels>;
  type Any = Control<State, Derived, Labels>;
  return {
    /** Three to five numbers in view at most: what is seldom moved goes into `more`. */
    slider: (
      key: Key<State>,
      label: Label<Labels>,
      rest: Rest<Slider, 'key' | 'label'> = {},
    ): Any => ({ kind: 'slider', key, label, ...rest }),
    /** A few alternatives as buttons. */
    choice: (
      key: Key<State>,
      label: Label<Labels>,
      names: Choice['names'],
      rest: Rest<Choice, 'key' | 'label' | 'names'> = {},
    ): Any => ({ kind: 'choice', key, label, names, ...rest }),
    /** Many alternatives as a list. */
    select: (
      key: Key<State>,
      label: Label<Labels>,
      names: Choice['names'],
      rest: Rest<Choice, 'key' | 'label' | 'names'> = {},
    ): Any => ({ kind: 'select', key, label, names, ...rest }),
    toggle: (
      key: Key<State>,
      label: Label<Labels>,
      rest: Rest<Toggle, 'key' | 'label'> = {},
    ): Any => ({ kind: 'toggle', key, label, ...rest }),
    /** The cells of a grid, to type into. */
    cells: (
      key: Key<State>,
      label: Label<Labels>,
      grid: Cells['grid'],
      rest: Rest<Cells, 'key' | 'label' | 'grid'> = {},
    ): Any => ({ kind: 'cells', key, label, grid, ...rest }),
    /** Controls that are seldom used, folded away under a name. */
    more: (
      label: Label<Labels>,
      controls: readonly Any[],
      rest: Rest<More, 'label' | 'controls'> = {},
    ): Any => ({ kind: 'more', label, controls, ...rest }),
    /** What only this figure has. */
    own: (Part: Own['Part'], rest: Rest<Own, 'Part'> = {}): Any => ({ kind: 'own', Part, ...rest }),
  };
}
