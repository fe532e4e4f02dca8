import type { ViewProps } from '../kit/contract.ts';
import type { Action, Derived, State } from './model.ts';
import type { Labels } from './wording.ts';

export type Dispatch = ViewProps<State, Action, Derived, Labels>['dispatch'];
