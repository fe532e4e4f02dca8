import { useCallback } from 'react';
import type { AnyDefinition, ControlsProps, SetAction } from '../contract.ts';
import type { Field, Fields } from '../link/codec.ts';
import { CellEditor } from './CellEditor.tsx';
import { Choice, Select, Toggle } from './Choice.tsx';
import type { CellsControl, Control, Label } from './declared.ts';
import { More } from './More.tsx';
import { Slider } from './Slider.tsx';

type State = Readonly<Record<string, unknown>>;
type Labels = Readonly<Record<string, unknown>>;
type AnyControl = Control<State, unknown, Labels>;
type Props = ControlsProps<State, never, unknown, Labels> & { readonly fields: Fields<State> };

type FigureControlsProps = Omit<Props, 'fields'> & { readonly figure: AnyDefinition };

/** A figure's controls: those that it declares, or its own component. */
export function FigureControls({ figure, ...props }: FigureControlsProps) {
  const { controls, Controls, model } = figure;
  if (Controls) return <Controls {...props} />;
  return <Declared controls={controls ?? []} fields={model.fields} {...props} />;
}

function Declared({ controls, ...props }: Props & { readonly controls: readonly AnyControl[] }) {
  const { state, derived } = props;
  return controls.map((control, index) =>
    control.when?.(state, derived) === false ? null : (
      <One key={index} control={control} {...props} />
    ),
  );
}

function One({ control, ...props }: Props & { readonly control: AnyControl }) {
  const { state, derived, labels, say, fields } = props;
  const dispatch = props.dispatch as (action: SetAction<State>) => void;
  const set = useCallback(
    (value: unknown) => {
      if (!('key' in control)) return;
      dispatch({ type: 'set', patch: { [control.key]: value, ...control.alongside } });
    },
    [control, dispatch],
  );
  if (control.kind === 'own') return <control.Part {...props} />;
  const label = textOf(control.label, props);
  if (control.kind === 'more') {
    return (
      <More label={label}>
        <Declared controls={control.controls} {...props} />
      </More>
    );
  }
  const field: Field<unknown> | undefined = fields[control.key];
  const value = state[control.key];
  switch (control.kind) {
    case 'slider': {
      const [low, high] = control.range?.(state, derived) ?? rangeOf(field, control.key);
      const { offset = 0 } = control;
      return (
        <Slider
          label={label}
          value={(control.value?.(state, derived) ?? (value as number)) + offset}
          low={low + offset}
          high={high + offset}
          step={typeof control.step === 'function' ? control.step(state, derived) : control.step}
          digits={control.digits}
          unit={control.unit}
          onChange={(shown: number) => set(shown - offset)}
        />
      );
    }
    case 'toggle':
      return <Toggle label={label} value={value as boolean} onChange={set} />;
    case 'cells': {
      const [low, high] = rangeOf(field, control.key);
      const grid = control.grid(state, derived);
      const [rows, cols] = grid.shape.slice(-2);
      return (
        <CellEditor
          label={label}
          {...{ rows, cols }}
          values={grid.data}
          low={low}
          high={high}
          digits={control.digits}
          onChange={set}
          {...sized(control, props)}
        />
      );
    }
    default: {
      const { names } = control;
      const values: readonly unknown[] = control.values ?? field?.values ?? [];
      const named = (each: unknown) =>
        typeof names === 'function'
          ? names(each as never, labels, say)
          : (labels[names] as Readonly<Record<string, string>>)[String(each)];
      const Kind = control.kind === 'choice' ? Choice : Select;
      return (
        <Kind
          label={label}
          value={String(value)}
          options={values.map((each) => ({ value: String(each), label: named(each) }))}
          onChange={(text) => set(values.find((each) => String(each) === text))}
        />
      );
    }
  }
}

/** What a pasted matrix of another size sets, and between which sides it may be. */
function sized(control: CellsControl<State, unknown, Labels>, { fields, dispatch }: Props) {
  const { side, height, width } = control.size ?? {};
  const of = side ?? height;
  if (of === undefined) return undefined;
  return {
    sides: rangeOf(fields[of], of),
    square: height === undefined || width === undefined,
    onMatrix(rows: number, cols: number, values: number[]) {
      const size =
        side !== undefined && rows === cols
          ? { [side]: rows }
          : { [height as string]: rows, [width as string]: cols };
      const patch = { ...size, [control.key]: values, ...control.alongside };
      (dispatch as (action: SetAction<State>) => void)({ type: 'set', patch });
    },
  };
}

function textOf(label: Label<Labels>, { labels, say }: Pick<Props, 'labels' | 'say'>): string {
  if (typeof label === 'function') return label(labels, say);
  return (labels[label] ?? say.words[label as keyof typeof say.words]) as string;
}

function rangeOf(field: Field<unknown> | undefined, key: string): readonly [number, number] {
  const range = field?.range ?? field?.each;
  if (!range) throw new Error(`The control of “${key}” needs a field with a range.`);
  return range;
}
