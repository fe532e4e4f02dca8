import type { ViewProps } from '../kit/contract.ts';
import type { Action, Derived, State } from './model.ts';
import type { Labels } from './text.ts';

export type Props = ViewProps<State, Action, Derived, Labels>;
