import { ChevronLeft, ChevronRight, Pause, Play, RotateCcw } from 'lucide-react';
import { memo, useId } from 'react';
import { useSay } from '../frame/Say.tsx';
import { useAlive } from '../frame/useAlive.ts';
import { useReducedMotion } from '../motion/useReducedMotion.ts';
import { SPEEDS, type StepPlayer } from './useStepPlayer.ts';

interface PlayerProps {
  readonly clock: StepPlayer;
  readonly step: number;
  readonly stepCount: number;
  readonly onStep: (step: number) => void;
}

/** Play, Step, Back, Reset, a scrubber and the speed. Without motion, the steps remain. */
export const Player = memo(function Player({ clock, step, stepCount, onStep }: PlayerProps) {
  const { words, number } = useSay();
  const speedId = useId();
  const alive = useAlive();
  const reduced = useReducedMotion();
  const go = (next: number) => {
    clock.pause();
    onStep(next);
  };
  return (
    <div className="player" inert={!alive}>
      {!reduced && (
        <button
          type="button"
          className="player-play"
          onClick={() => (clock.playing ? clock.pause() : clock.play())}
        >
          {clock.playing ? <Pause aria-hidden="true" /> : <Play aria-hidden="true" />}
          <span>{clock.playing ? words.pause : words.play}</span>
        </button>
      )}
      <button type="button" aria-label={words.stepBack} title={words.stepBack} onClick={clock.back}>
        <ChevronLeft aria-hidden="true" />
      </button>
      <button
        type="button"
        aria-label={words.stepForward}
        title={words.stepForward}
        onClick={clock.next}
      >
        <ChevronRight aria-hidden="true" />
      </button>
      <button type="button" aria-label={words.reset} title={words.reset} onClick={clock.begin}>
        <RotateCcw aria-hidden="true" />
      </button>
      <input
        type="range"
        className="player-scrub"
        aria-label={words.step}
        aria-valuetext={words.stepOf(number(step + 1), number(stepCount))}
        min={0}
        max={stepCount - 1}
        value={Math.min(step, stepCount - 1)}
        onChange={(event) => go(Number(event.currentTarget.value))}
      />
      <span className="player-count" aria-hidden="true" translate="no">
        {number(step + 1)}/{number(stepCount)}
      </span>
      {clock.byBeats !== null && (
        <button
          type="button"
          className="player-beats"
          aria-pressed={clock.byBeats}
          onClick={() => clock.setByBeats(!clock.byBeats)}
        >
          {words.byBeats}
        </button>
      )}
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
