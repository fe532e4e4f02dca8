import type { FigureText } from '../kit/contract.ts';
import type { Derived, State } from './model.ts';
import type { Labels } from './wording.ts';

export type Text = FigureText<State, Derived, Labels>;
