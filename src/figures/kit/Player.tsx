import { ChevronLeft, ChevronRight, Pause, Play, RotateCcw } from 'lucide-react';
import { memo } from 'react';
import { useRedraw } from './controls/useRedraw.ts';
import { useSay } from './Say.tsx';
import { useAlive } from './useAlive.ts';
import { useDomId } from './useDomId.ts';
import { SPEEDS, type StepPlayer, useReducedMotion } from './useStepPlayer.ts';

interface PlayerProps {
  readonly clock: StepPlayer;
  readonly step: number;
  readonly stepCount: number;
  readonly onStep: (step: number) => void;
}

// Made once: a player is drawn again at every step, and its icons are not.
const PLAY = <Play aria-hidden="true" />;
const PAUSE = <Pause aria-hidden="true" />;
const BACK = <ChevronLeft aria-hidden="true" />;
const FORWARD = <ChevronRight aria-hidden="true" />;
const RESET = <RotateCcw aria-hidden="true" />;

/** Play, Step, Back, Reset, a scrubber and the speed. Without motion, the steps remain. */
export const Player = memo(function Player({ clock, step, stepCount, onStep }: PlayerProps) {
  const { words, number } = useSay();
  const speedId = useDomId();
  const alive = useAlive();
  const redraw = useRedraw();
  const reduced = useReducedMotion();
  const go = (next: number) => {
    clock.pause();
    onStep((next + stepCount) % stepCount);
  };
  return (
    <div className="player">
      {!reduced && (
        <button
          type="button"
          className="player-play"
          onClick={() => (clock.playing ? clock.pause() : clock.play())}
        >
          {clock.playing ? PAUSE : PLAY}
          <span>{clock.playing ? words.pause : words.play}</span>
        </button>
      )}
      <button
        type="button"
        aria-label={words.stepBack}
        title={words.stepBack}
        onClick={() => go(step - 1)}
      >
        {BACK}
      </button>
      <button
        type="button"
        aria-label={words.stepForward}
        title={words.stepForward}
        onClick={() => go(step + 1)}
      >
        {FORWARD}
      </button>
      <button type="button" aria-label={words.reset} title={words.reset} onClick={() => go(0)}>
        {RESET}
      </button>
      <input
        type="range"
        className="player-scrub"
        aria-label={words.step}
        aria-valuetext={words.stepOf(number(step + 1), number(stepCount))}
        min={0}
        max={stepCount - 1}
        value={Math.min(step, stepCount - 1)}
        onChange={(event) => {
          go(Number(event.currentTarget.value));
          redraw();
        }}
      />
      <span className="player-count" aria-hidden="true">
        {number(step + 1)}/{number(stepCount)}
      </span>
      {!reduced && (
        <span className="player-speed">
          <label htmlFor={speedId}>{words.speed}</label>
          {alive ? (
            <select
              id={speedId}
              className="player-speed-box"
              value={clock.speed}
              onChange={(event) => clock.setSpeed(Number(event.currentTarget.value))}
            >
              {SPEEDS.map((speed) => (
                <option key={speed} value={speed}>
                  {number(speed)}×
                </option>
              ))}
            </select>
          ) : (
            <span id={speedId} className="player-speed-box">
              {number(clock.speed)}×
            </span>
          )}
        </span>
      )}
    </div>
  );
});
