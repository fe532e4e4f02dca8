import { useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import type { Words } from '../../../words/interface.ts';
import type { Language } from '../../../words/language.ts';
import { carriedFrom } from '../carry/carry.ts';
import type { AnyDefinition, AnyText } from '../contract.ts';
import { FigureControls } from '../controls/FigureControls.tsx';
import { JobNote } from '../jobs/JobNote.tsx';
import { readEntries } from '../link/address.ts';
import { encode } from '../link/codec.ts';
import { BeatLine } from '../player/BeatLine.tsx';
import { latinKey } from '../player/latinKey.ts';
import { Player } from '../player/Player.tsx';
import { type Asked, askedBy, BeatWalk } from '../player/stepKeys.ts';
import { useStepPlayer } from '../player/useStepPlayer.ts';
import { useOneFinger } from '../pointer/useOneFinger.ts';
import { Predict, usePredict } from '../predict/Predict.tsx';
import { Living } from './Living.tsx';
import { Menu } from './Menu.tsx';
import { LoadState, Notes } from './Notes.tsx';
import { Numbers } from './Numbers.tsx';
import { Presets } from './Presets.tsx';
import { SayProvider, useMakeSay } from './Say.tsx';
import { useDrawingHeight } from './useDrawingHeight.ts';
import { type FigureSetting, useAddress, useBeginning, useFigure } from './useFigure.ts';

export interface FigureProps extends FigureSetting {
  readonly figure: AnyDefinition;
  readonly text: AnyText;
  readonly language: Language;
  readonly words: Words;
  /** "2.3", or nothing for a figure that is in no chapter. */
  readonly number: string;
  /** Address of the figure's own page, without query. */
  readonly home: string;
}

/** Name of the event by which the page hands a figure a state, as a query string. */
export const STATE_EVENT = 'figure:state';

/**
 * The frame that all figures share: title, drawing, result line, player, controls, menu, tables.
 * It owns the state (`useFigure`) and the clock; the figure's own parts only draw and dispatch.
 */
export function Figure(props: FigureProps) {
  const { figure, text, language, words, number, prefix, home } = props;
  const { id, model, View } = figure;
  const say = useMakeSay(language, words);
  const root = useRef<HTMLElement>(null);
  const held = useFigure(figure, props);
  const oneFinger = useOneFinger();
  const { state, derived, dispatch, adopt, rejected, loading } = held;
  const stepCount = derived ? model.stepCount(derived) : 0;
  const goTo = useCallback((step: number) => dispatch({ type: 'step', step }), [dispatch]);
  const { stepMs = 1100 } = figure;
  const beats = typeof figure.beats === 'function' ? figure.beats(state) : figure.beats;
  const clock = useStepPlayer({
    step: state.step,
    stepCount,
    stepMs: typeof stepMs === 'function' ? stepMs(state) : stepMs,
    moveMs: figure.moveMs,
    beats,
    opening: figure.opening,
    first: beats ? Math.min(model.initialState.step, Math.max(0, stepCount - 1)) : 0,
    once: figure.once,
    moment: `${state.step} ${figure.moves?.(state) ?? ''}`,
    still: !derived,
    element: root,
    onStep: goTo,
  });
  useAddress(figure, state, prefix, held.adopted.current && !clock.playing);
  const predict = usePredict(() => {
    if (model.revealed) dispatch({ type: 'set', patch: model.revealed });
  });

  useEffect(() => {
    const element = root.current;
    if (!element) return;
    element.dataset.alive = 'true';
    const onState = (event: Event) => {
      const query = (event as CustomEvent<string>).detail;
      clock.pause();
      adopt([...new URLSearchParams(query)], true);
    };
    element.addEventListener(STATE_EVENT, onState);
    return () => element.removeEventListener(STATE_EVENT, onState);
  }, [adopt, clock.pause]);

  const { play, pause, next, back, begin, playing } = clock;
  const ask = useCallback(
    (asked: Asked) => {
      if (stepCount === 0) return;
      if (asked === 'play') (playing ? pause : play)();
      else (asked === 'next' ? next : back)();
    },
    [stepCount, playing, play, pause, next, back],
  );

  // The menu asks for the state when it acts, so that it is not drawn again with every change.
  const latest = useRef({ state, derived });
  useLayoutEffect(() => {
    latest.current = { state, derived };
  });
  const menu = useMemo(
    () => ({
      entries: () => encode(latest.current.state, model),
      code: () =>
        latest.current.derived && figure.code(latest.current.state, latest.current.derived),
      carried: () => carriedFrom(figure, latest.current, readEntries(location.search, '')),
      onReset: () => {
        pause();
        adopt([], true);
      },
    }),
    [figure, model, adopt, pause],
  );

  useBeginning(figure, prefix, beats === true, begin);

  // A question that changes while it is read cannot be answered.
  const asking = predict.stage === 'asking';
  useEffect(() => {
    if (asking) pause();
  }, [asking, pause]);
  const canvas = useDrawingHeight();

  const drawing = derived && (
    <View
      state={state}
      derived={derived}
      dispatch={dispatch}
      clock={clock}
      labels={text.labels}
      say={say}
      surface={text.surface}
      concealed={asking}
      picked={predict.picked}
      onPick={asking ? predict.pick : undefined}
    />
  );
  const described = useMemo(
    () => (derived ? text.describe(state, derived, say) : ''),
    [text, state, derived, say],
  );

  const titleId = `${id}-title`;
  const question = text.predict && derived ? text.predict(state, derived, say) : undefined;
  const onKeyDown = (event: React.KeyboardEvent) => {
    const target = event.target as HTMLElement;
    const asked = askedBy(event);
    if (asked && stepCount > 0) {
      event.preventDefault();
      ask(asked);
    }
    const key = latinKey(event);
    if ((event.ctrlKey || event.metaKey) && (key === 'z' || key === 'y')) {
      if (target.matches('input[type=text], textarea')) return;
      event.preventDefault();
      if (event.shiftKey || key === 'y') held.redo();
      else held.undo();
    }
  };

  return (
    <SayProvider value={say}>
      <figure
        ref={root as React.RefObject<HTMLElement>}
        id={id}
        className={`figure figure-${id}${figure.staged ? ' figure-staged' : ''}`}
        aria-labelledby={titleId}
        data-alive="false"
        onKeyDown={onKeyDown}
        {...oneFinger}
      >
        <div className="figure-head">
          <p className="figure-title">
            {number && (
              <span className="figure-number">
                {words.figure} {number}
              </span>
            )}
            <span id={titleId}>{text.title}</span>
          </p>
          <Menu
            figureId={id}
            title={text.title}
            home={home}
            ownImage={state.img === 'own'}
            root={root}
            canUndo={held.canUndo}
            canRedo={held.canRedo}
            onUndo={held.undo}
            onRedo={held.redo}
            {...menu}
            onAsk={ask}
            neighbours={props.neighbours}
          />
        </div>
        <p className="figure-lead">{text.lead}</p>
        <div className="figure-body">
          <div className="figure-stage">
            <div
              ref={canvas}
              className="figure-drawing"
              translate="no"
              data-pending={loading.pending || undefined}
            >
              <BeatWalk value={clock.byBeats ? clock : null}>{drawing}</BeatWalk>
              <LoadState loading={loading} />
              <JobNote job={held.job} />
              <p className="figure-notice" role="status">
                {derived && text.notice?.(state, derived, say)}
              </p>
            </div>
            <div className="figure-said">
              <output className="figure-output" aria-live={clock.playing ? 'off' : 'polite'}>
                {asking ? '' : described}
              </output>
              {beats && !asking && (
                <BeatLine clock={clock} own={derived && text.beats?.(state, derived, say)} />
              )}
            </div>
            {stepCount > 0 && (
              <Player clock={clock} step={state.step} stepCount={stepCount} onStep={goTo} />
            )}
            {question && <Predict question={question} predict={predict} />}
            <Notes rejected={rejected} fields={model.fields} />
          </div>
          {derived && (
            <Living className="figure-controls">
              <Presets
                presets={model.presets}
                names={text.presets}
                state={state}
                initial={model.initialState}
                passing={model.passing}
                onChoose={(preset) => {
                  clock.pause();
                  adopt(encode({ ...model.initialState, ...preset }, model), true);
                }}
              />
              <FigureControls
                figure={figure}
                {...{ state, derived, dispatch, labels: text.labels, say }}
              />
            </Living>
          )}
        </div>
        {derived && <Numbers tables={() => text.tables(state, derived, say)} />}
      </figure>
    </SayProvider>
  );
}
