import type { ViewProps } from '../kit/contract.ts';
import type { Derived } from './derive.ts';
import type { Action, State } from './state.ts';
import type { Labels } from './text.ts';

export type Props = ViewProps<State, Action, Derived, Labels>;
