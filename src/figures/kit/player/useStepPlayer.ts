import { interval } from 'd3';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { beatPace, nextRest, restBefore } from '../motion/beats.ts';
import { type Clock, createPhase, msLeft, type Pace } from '../motion/clock.ts';
import { motionQuery, useReducedMotion } from '../motion/useReducedMotion.ts';

export interface StepPlayer extends Clock {
  readonly play: () => void;
  readonly pause: () => void;
  readonly setSpeed: (speed: number) => void;
  /** To the next step, or, beat by beat, to the end of the next beat; and back. */
  readonly next: () => void;
  readonly back: () => void;
  /** To where the story begins; in a figure with beats, before anything of it is worked out. */
  readonly begin: () => void;
  /** True where the reader walks beat by beat; null in a figure that has no beats. */
  readonly byBeats: boolean | null;
  readonly setByBeats: (byBeats: boolean) => void;
}

export const SPEEDS = [0.25, 0.5, 1, 2, 4] as const;

/** A step that was told already is left soon after Play. */
const FIRST_MS = 300;
/** So many steps are told slowly after Play, beat by beat; the later ones in the figure's own time. */
const SLOW_STEPS = 2;

/** How long a change takes when the reader, not the clock, made it, and the figure does not say. */
const MOVE_MS = 260;

export interface StepPlayerOptions {
  readonly step: number;
  readonly stepCount: number;
  readonly stepMs: number;
  readonly moveMs?: number;
  /** True where a step is told in beats. */
  readonly beats?: boolean;
  /** True where the first step's first beat is a part of the story, which then begins before it. */
  readonly opening?: boolean;
  /** The step at which the story begins, where that is not the first one. */
  readonly first?: number;
  /** True where Play ends at the last step; so it does with beats. */
  readonly once?: boolean;
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
  const [byBeats, setByBeats] = useState(false);
  /** Steps since Play, and what is left to tell of the step at which it was pressed. */
  const [{ played, restMs }, setPlayed] = useState({ played: 0, restMs: 0 });
  const latest = useRef(options);
  const core = useMemo(createPhase, []);
  useLayoutEffect(() => {
    latest.current = options;
  });

  const { moment, stepCount, stepMs, moveMs = MOVE_MS, still, element } = options;
  const { beats = false, opening = false } = options;
  const ends = beats || options.once === true;
  const reduced = useReducedMotion();
  const slow = beats && (playing ? played < SLOW_STEPS : byBeats);
  const told = useMemo((): Pace => {
    if (!beats) return [[1, stepMs / speed]];
    return beatPace(slow ? undefined : stepMs).map(([end, ms]) => [end, ms / speed]);
  }, [beats, slow, stepMs, speed]);
  const toldMs = told.reduce((sum, [, ms]) => sum + ms, 0);
  const stayMs = beats && played === 0 ? Math.min(FIRST_MS, toldMs) + restMs : toldMs;
  // A step that the clock or a step button asked for is told; any other change is the reader's own move.
  const asked = useRef<{ readonly until: number } | null>(null);
  const telling = useRef(false);
  const begun = useRef(false);
  // A new moment restarts the phase before the browser paints, so nothing is seen twice.
  const previous = useRef(moment);
  useLayoutEffect(() => {
    if (previous.current === moment) return;
    previous.current = moment;
    telling.current = asked.current !== null;
    begun.current &&= asked.current !== null;
    const until = asked.current?.until ?? 1;
    asked.current = null;
    const pace: Pace = telling.current ? told : [[1, moveMs]];
    core.start(reduced || still ? null : pace, until);
  }, [moment, told, moveMs, reduced, still, core]);

  // A reader who asks for rest gets it at once, in the middle of a movement, too.
  useEffect(() => {
    if (!reduced) return;
    setPlaying(false);
    core.rest(1);
  }, [reduced, core]);

  useEffect(() => {
    if (!playing) return;
    const steps = interval(() => {
      const { step, stepCount, onStep } = latest.current;
      if (stepCount < 2) return;
      // What was built up before the eyes stays there to be looked at.
      if (ends && step === stepCount - 1) return setPlaying(false);
      setPlayed((before) => ({ ...before, played: before.played + 1 }));
      asked.current = { until: 1 };
      onStep((step + 1) % stepCount);
    }, stayMs);
    return () => steps.stop();
  }, [playing, stayMs, ends]);

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
  // Whoever asks for less motion gets none, from no button and no key.
  const slowly = useMemo((): Pace => beatPace().map(([end, ms]) => [end, ms / speed]), [speed]);
  const play = useCallback(() => {
    const { step, stepCount, onStep } = latest.current;
    let restMs = 0;
    // What the reader moved without the clock is not waited for.
    if (beats && telling.current && core.phase() < 1) {
      restMs = msLeft(slowly, core.phase());
      core.goOn(slowly);
    } else if (ends && stepCount > 1 && step === stepCount - 1) {
      if (beats) restMs = msLeft(slowly, 0);
      asked.current = { until: 1 };
      onStep(0);
    }
    begun.current = false;
    setPlayed({ played: 0, restMs });
    setPlaying(!motionQuery().matches);
  }, [beats, ends, core, slowly]);
  const pause = useCallback(() => setPlaying(false), []);

  const walk = useCallback(
    (by: 1 | -1) => {
      setPlaying(false);
      const phase = core.phase();
      const rest = by > 0 ? nextRest(phase) : restBefore(phase);
      if (byBeats && (by > 0 ? phase < 1 : rest !== null)) {
        telling.current = true;
        const still = by < 0 || motionQuery().matches;
        if (still) core.rest(rest as number);
        else core.goOn(slowly, rest as number);
        return;
      }
      if (by > 0 && begun.current && phase < 1) {
        begun.current = false;
        return core.goOn(told);
      }
      const { step, stepCount, onStep } = latest.current;
      if (by > 0 && beats) asked.current = { until: byBeats ? nextRest(0) : 1 };
      onStep((step + by + stepCount) % stepCount);
    },
    [beats, byBeats, core, slowly, told],
  );
  /** The window stands where the story begins, and nothing of it is worked out yet. */
  const begin = useCallback(() => {
    setPlaying(false);
    const { step, first = 0, onStep } = latest.current;
    if (!beats || motionQuery().matches) return onStep(first);
    begun.current = true;
    const until = opening ? 0 : nextRest(0);
    if (step !== first) {
      asked.current = { until };
      return onStep(first);
    }
    telling.current = true;
    core.rest(until);
  }, [beats, opening, core]);
  const next = useCallback(() => walk(1), [walk]);
  const back = useCallback(() => walk(-1), [walk]);

  return useMemo(
    () => ({
      playing: playing && stepCount > 0,
      speed,
      phase: core.phase,
      told: () => telling.current,
      subscribe: core.subscribe,
      play,
      pause,
      setSpeed,
      next,
      back,
      begin,
      byBeats: beats ? byBeats : null,
      setByBeats,
    }),
    [playing, stepCount, speed, core, play, pause, next, back, begin, beats, byBeats],
  );
}
