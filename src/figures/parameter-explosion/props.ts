import type { ViewProps } from '../kit/contract.ts';
import type { Action, Derived, State } from './model.ts';
import type { Labels } from './says.ts';

export type Props = ViewProps<State, Action, Derived, Labels>;
