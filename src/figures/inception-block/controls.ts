import { controlsFor } from '../kit/controls/declared.ts';
import type { Derived, Lit, State } from './model.ts';
import type { Labels } from './says.ts';

const { choice, select } = controlsFor<State, Derived, Labels>();

export const controls = [
  choice('reduce', 'reductions', 'reduce'),
  select('block', 'block', (block: string) => block),
  select('branch', 'branch', (branch: Lit, labels) =>
    branch === 'all' ? labels.allBranches : labels.branches[branch],
  ),
];
