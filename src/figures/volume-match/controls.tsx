import { controlsFor, type PartProps } from '../kit/controls/declared.ts';
import { SheetEditors } from '../kit/volume/SheetEditors.tsx';
import { type Derived, LIMITS, type State } from './model.ts';
import { KERNEL_SIDE, SIDE } from './numbers.ts';
import type { Labels } from './says.ts';

const { slider, toggle, more, own } = controlsFor<State, Derived, Labels>();
type Props = PartProps<State, Derived, Labels>;

export const controls = [
  slider('bias', 'bias'),
  more('editKernel', [own(Slices)]),
  more('editPicture', [toggle('all', 'showAll'), own(Picture)]),
];

function Slices({ derived, dispatch, labels }: Props) {
  return (
    <SheetEditors
      sheets={derived.slices}
      names={labels.slices}
      {...{ rows: KERNEL_SIDE, cols: KERNEL_SIDE, limits: LIMITS.weight }}
      onChange={(kernelCells) => dispatch({ type: 'set', patch: { kernelCells } })}
    />
  );
}

function Picture({ derived, dispatch, labels }: Props) {
  return (
    <SheetEditors
      sheets={derived.picture}
      names={labels.channels}
      {...{ rows: SIDE, cols: SIDE, limits: LIMITS.value }}
      onChange={(cells) => dispatch({ type: 'set', patch: { cells } })}
    />
  );
}
