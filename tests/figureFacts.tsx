import path from 'node:path';
import { renderToStaticMarkup } from 'react-dom/server';
import { nodeSource } from '../src/app/nodeSource.ts';
import { loadAssets } from '../src/figures/kit/assets/assets.ts';
import type { AnyFigure, Say } from '../src/figures/kit/contract.ts';
import { FigureControls } from '../src/figures/kit/controls/FigureControls.tsx';
import { makeSay, SayProvider } from '../src/figures/kit/frame/Say.tsx';
import { type SaveStill, StillProvider } from '../src/figures/kit/frame/Stills.tsx';
import { derivedOf } from '../src/figures/kit/frame/useDerived.ts';
import { runJob } from '../src/figures/kit/jobs/jobs.ts';
import { words as en } from '../src/words/en.ts';
import type { Language } from '../src/words/language.ts';
import { words as vi } from '../src/words/vi.ts';

/** What tests need of a figure: its state, its facts and its markup, without a page around it. */
// biome-ignore lint/suspicious/noExplicitAny: figures of every kind go through here.
export type AnyState = any;

export const SOURCE = nodeSource(path.resolve('public'));
export const SAY: Readonly<Record<Language, Say>> = {
  vi: makeSay('vi', vi),
  en: makeSay('en', en),
};

const outcomes = new Map<string, unknown>();

/** Derives a state as the page would, with its photos and with the outcome of its job. */
export async function factsOf({ id, model }: AnyFigure, state: AnyState, withJob = true) {
  const assets = await loadAssets(model.assets?.(state) ?? {}, SOURCE);
  const job = withJob ? (model.job?.(state, assets) ?? null) : null;
  if (!job) return derivedOf(model, state, assets);
  const key = `${id}:${job.name}:${job.key}`;
  if (!outcomes.has(key))
    outcomes.set(
      key,
      runJob(job.name, job.input, () => {}),
    );
  return derivedOf(model, state, assets, outcomes.get(key));
}

const STILL_CLOCK = {
  playing: false,
  speed: 1,
  phase: () => 1,
  told: () => false,
  subscribe: () => () => {},
};

/** Picture and controls of a state, as markup. */
export function markupOf(
  figure: AnyFigure,
  state: AnyState,
  derived: unknown,
  language: Language,
  parts: {
    readonly controls?: boolean;
    readonly concealed?: boolean;
    /** Takes what canvases show, as the build does. */
    readonly saveStill?: SaveStill;
  } = {},
): string {
  const { View } = figure;
  const text = figure.text[language];
  const say = SAY[language];
  const common = { state, derived, dispatch: () => {}, labels: text.labels, say };
  return renderToStaticMarkup(
    <SayProvider value={say}>
      <StillProvider value={parts.saveStill ?? null}>
        <View
          {...common}
          clock={STILL_CLOCK}
          surface={text.surface}
          concealed={parts.concealed ?? false}
        />
      </StillProvider>
      {parts.controls && <FigureControls figure={figure} {...common} />}
    </SayProvider>,
  );
}

/** Every named state, the default first. */
export function namedStates({ model }: AnyFigure): [string, AnyState][] {
  const presets = Object.entries(model.presets).map(([name, preset]): [string, AnyState] => [
    name,
    { ...model.initialState, ...(preset as object) },
  ]);
  return [['(default)', model.initialState], ...presets];
}
