import { interval } from 'd3';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { type Clock, createPhase } from './clock.ts';
import { useReducedMotion } from './useReducedMotion.ts';

export interface StepPlayer extends Clock {
  readonly play: () => void;
  readonly pause: () => void;
  readonly setSpeed: (speed: number) => void;
}

export const SPEEDS = [0.25, 0.5, 1, 2, 4] as const;

/** How long a change takes when the reader, not the clock, made it, and the figure does not say. */
const MOVE_MS = 260;

export interface StepPlayerOptions {
  readonly step: number;
  readonly stepCount: number;
  readonly stepMs: number;
  readonly moveMs?: number;
  /** Whatever changes from one picture to the next as a movement, written as a text to compare. */
  readonly moment: string;
  /** True while there is nothing to draw. */
  readonly still: boolean;
  readonly element: React.RefObject<HTMLElement | null>;
  readonly onStep: (step: number) => void;
}

/**
 * The only clock of the book. While playing, it asks for the next step each time a step's time has passed;
 * whenever the moment changes, the phase runs once. It rests where nobody looks: off screen and in a hidden
 * tab playing ends, and a browser gives no frames to what it does not show.
 */
export function useStepPlayer(options: StepPlayerOptions): StepPlayer {
  const [playing, setPlaying] = useState(false);
  const [speed, setSpeed] = useState(1);
  const latest = useRef(options);
  const core = useMemo(createPhase, []);
  useLayoutEffect(() => {
    latest.current = options;
  });

  const { moment, stepCount, stepMs, moveMs = MOVE_MS, still, element } = options;
  const reduced = useReducedMotion();
  const duration = reduced || still ? 0 : playing ? stepMs / speed : moveMs;
  // A new moment restarts the phase before the browser paints, so nothing is seen twice.
  const previous = useRef(moment);
  useLayoutEffect(() => {
    if (previous.current === moment) return;
    previous.current = moment;
    core.start(duration);
  }, [moment, duration, core]);

  useEffect(() => {
    if (!playing) return;
    const steps = interval(() => {
      const { step, stepCount, onStep } = latest.current;
      if (stepCount > 0) onStep((step + 1) % stepCount);
    }, stepMs / speed);
    return () => steps.stop();
  }, [playing, speed, stepMs]);

  useEffect(() => {
    if (!playing || !element.current) return;
    const pause = () => setPlaying(false);
    const onHidden = () => document.hidden && pause();
    const observer = new IntersectionObserver((seen) => {
      if (!seen[seen.length - 1].isIntersecting) pause();
    });
    observer.observe(element.current);
    document.addEventListener('visibilitychange', onHidden);
    return () => {
      observer.disconnect();
      document.removeEventListener('visibilitychange', onHidden);
    };
  }, [playing, element]);

  useEffect(() => () => core.stop(), [core]);
  const play = useCallback(() => setPlaying(true), []);
  const pause = useCallback(() => setPlaying(false), []);

  return useMemo(
    () => ({
      playing: playing && stepCount > 0,
      speed,
      phase: core.phase,
      subscribe: core.subscribe,
      play,
      pause,
      setSpeed,
    }),
    [playing, stepCount, speed, core, play, pause],
  );
}
