import { useMemo } from 'react';
import type { Assets } from '../kit/assets/assets.ts';
import type { Choice, OpenerViewProps } from '../kit/frame/openers.ts';
import { type Derived, derive, model, type State } from './model.ts';
import type { PictureLabels } from './openerText.ts';
import { Scene } from './Scene.tsx';
import { placeAt } from './scan.ts';

type FactsAt = (step: number) => Derived;

export function openerFacts(assets: Assets, choice: Choice): FactsAt {
  const start: State = { ...model.initialState, ...choice };
  return (step) => derive({ ...start, ...placeAt(step), step }, assets);
}

/** The scan alone, without end. */
export function OpenerView({
  facts,
  step,
  clock,
  labels,
  eager,
}: OpenerViewProps<FactsAt, PictureLabels>) {
  const derived = useMemo(() => facts(step), [facts, step]);
  return (
    <Scene
      derived={derived}
      byHand={false}
      fadingStep={step}
      eager={eager}
      clock={clock}
      title={labels.picture}
      note={labels.window}
      onPoint={ignored}
    />
  );
}

/** An opener is looked at and not worked. */
const ignored = () => {};
