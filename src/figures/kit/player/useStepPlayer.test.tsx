// @vitest-environment jsdom
import { act, render, renderHook } from '@testing-library/react';
import { StrictMode, useRef } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Clock, createPhase, glided, shareOf } from '../motion/clock.ts';
import { Glider } from '../motion/Glider.tsx';
import { handClock } from '../motion/testing.ts';
import { comeIn } from '../motion/useReveal.ts';
import { type StepPlayer, useStepPlayer } from './useStepPlayer.ts';

let reduced = false;
let seenBy: ((entries: { isIntersecting: boolean }[]) => void) | null = null;
let hidden = false;

beforeEach(() => {
  reduced = false;
  hidden = false;
  vi.stubGlobal('matchMedia', () => ({
    matches: reduced,
    addEventListener() {},
    removeEventListener() {},
  }));
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(seen: typeof seenBy) {
        seenBy = seen;
      }
      observe() {}
      disconnect() {
        seenBy = null;
      }
    },
  );
  vi.spyOn(document, 'hidden', 'get').mockImplementation(() => hidden);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const element = { current: document.createElement('div') };

function player(onStep = (_: number) => {}, { beats = false, once = false, first = 0 } = {}) {
  return renderHook(
    ({ moment, step }) =>
      useStepPlayer({
        step,
        stepCount: 4,
        stepMs: 30,
        moveMs: 30,
        beats,
        moment,
        once,
        first,
        still: false,
        element,
        onStep,
      }),
    { initialProps: { moment: '0', step: 0 } },
  );
}

const untilRest = (clock: Clock) =>
  new Promise<number[]>((resolve) => {
    const phases: number[] = [];
    clock.subscribe((phase) => {
      phases.push(phase);
      if (phase === 1) resolve(phases);
    });
  });

describe('the clock', () => {
  it('rests until the moment changes, then runs once from 0 to 1', async () => {
    const { result, rerender } = player();
    expect(result.current.phase()).toBe(1);
    rerender({ moment: '1', step: 1 });
    expect(result.current.phase()).toBe(0);
    const phases = await untilRest(result.current);
    expect(phases).toEqual([...phases].sort((a, b) => a - b));
    rerender({ moment: '1', step: 1 });
    expect(result.current.phase()).toBe(1);
  });

  it('has no phase but 1 where no motion is wanted', () => {
    reduced = true;
    const { result, rerender } = player();
    const phases: number[] = [];
    result.current.subscribe((phase) => phases.push(phase));
    rerender({ moment: '1', step: 1 });
    rerender({ moment: '2', step: 2 });
    expect(new Set(phases)).toEqual(new Set([1]));
  });

  it('begins anew from the last step, also while the move that led there is still shown', () => {
    const steps: number[] = [];
    const { result, rerender } = player((step) => steps.push(step), { beats: true });
    rerender({ moment: '3', step: 3 });
    expect(result.current.phase()).toBe(0);
    act(() => result.current.play());
    expect(steps).toEqual([0]);
    act(() => result.current.pause());
  });

  it('begins where the story does, before anything of that step is worked out', () => {
    const steps: number[] = [];
    const { result, rerender } = player((step) => steps.push(step), { beats: true, first: 2 });
    act(() => result.current.begin());
    expect(steps).toEqual([2]);
    rerender({ moment: '2', step: 2 });
    expect(result.current.phase()).toBeLessThan(1);
    act(() => result.current.begin());
    expect(steps).toEqual([2]);
  });

  it('asks for step after step while it plays, and starts over after the last', async () => {
    const steps: number[] = [];
    let come = () => {};
    const { result, rerender } = player((step) => {
      steps.push(step);
      come();
    });
    const next = () =>
      new Promise<void>((resolve) => {
        come = resolve;
      });
    act(() => result.current.play());
    await next();
    rerender({ moment: '3', step: 3 });
    await next();
    act(() => result.current.pause());
    expect(steps.slice(0, 2)).toEqual([1, 0]);
  });

  const stops: Record<string, () => void> = {
    'the tab is hidden': () => {
      hidden = true;
      document.dispatchEvent(new Event('visibilitychange'));
    },
    'it leaves the screen': () => seenBy?.([{ isIntersecting: false }]),
    'it is paused': () => latest?.pause(),
  };
  let latest: StepPlayer | null = null;

  for (const [what, stop] of Object.entries(stops)) {
    it(`stops when ${what}`, async () => {
      const steps: number[] = [];
      const { result } = player((step) => steps.push(step));
      act(() => result.current.play());
      expect(result.current.playing).toBe(true);
      latest = result.current;
      act(stop);
      expect(result.current.playing).toBe(false);
      const before = steps.length;
      // Another clock of the same kind counts out the time of several steps.
      const other = createPhase();
      other.start([[1, 150]]);
      await untilRest({ playing: false, speed: 1, told: () => true, ...other });
      expect(steps).toHaveLength(before);
    });
  }

  it('ends at the last step where it plays once, and begins anew when asked again', async () => {
    const asked: number[] = [];
    const { result, rerender } = player((step) => asked.push(step), { once: true });
    rerender({ moment: '3', step: 3 });
    act(() => result.current.play());
    expect(asked).toEqual([0]);
    rerender({ moment: '0', step: 0 });
    await vi.waitFor(() => expect(asked).toContain(1));
    asked.length = 0;
    rerender({ moment: '3', step: 3 });
    await vi.waitFor(() => expect(result.current.playing).toBe(false));
    expect(asked.filter((step) => step === 0)).toEqual([]);
  });

  it('goes on when the tab is seen', () => {
    const { result } = player();
    act(() => result.current.play());
    act(() => document.dispatchEvent(new Event('visibilitychange')));
    expect(result.current.playing).toBe(true);
    act(() => result.current.pause());
  });
});

describe('a glide', () => {
  it('is a function of the phase, and rests in the last part of a step', () => {
    expect([0, 0.45, 0.7, 1].map(glided)).toEqual([0, 1, 1, 1]);
    expect(glided(0.225)).toBeCloseTo(0.5);
    expect([0.1, 0.2, 0.3, 0.5].map((phase) => shareOf(phase, 0.2, 0.4))).toEqual([
      0, 0, 0.4999999999999999, 1,
    ]);
  });

  it('starts from where it is seen, even in the middle of another one', () => {
    const { clock, set } = handClock();
    const at = (x: number, scene = 1) => (
      <svg>
        <title>glide</title>
        <Glider clock={clock} x={x} y={0} scene={scene}>
          <circle r="1" />
        </Glider>
      </svg>
    );
    const { container, rerender } = render(at(0));
    const place = () => container.querySelector('g')?.getAttribute('transform');
    expect(place()).toBe('translate(0 0)');
    rerender(at(10));
    set(0);
    expect(place()).toBe('translate(0 0)');
    set(0.225);
    expect(place()).toBe('translate(5 0)');
    rerender(at(25));
    set(0);
    expect(place()).toBe('translate(5 0)');
    set(0.225);
    expect(place()).toBe('translate(15 0)');
    set(1);
    expect(place()).toBe('translate(25 0)');
    rerender(at(40, 2));
    set(0);
    expect(place()).toBe('translate(40 0)');
  });

  it('stays where it has arrived while the clock runs for something else', () => {
    const { clock, set } = handClock();
    const at = (x: number) => (
      <svg>
        <title>glide</title>
        <Glider clock={clock} x={x} y={0}>
          <circle r="1" />
        </Glider>
      </svg>
    );
    const { container, rerender } = render(at(0));
    const places = [0, 0.2, 1, 0, 0.2].map((phase, index) => {
      if (index === 0) rerender(at(10));
      set(phase);
      return container.querySelector('g')?.getAttribute('transform');
    });
    expect(places[1]).not.toBe('translate(10 0)');
    expect(places.slice(2)).toEqual(Array(3).fill('translate(10 0)'));
    rerender(at(30));
    set(1);
    set(0.2);
    expect(container.querySelector('g')?.getAttribute('transform')).toBe('translate(30 0)');
  });

  it('is drawn by nobody but the clock: React writes its place once', () => {
    const { clock } = handClock();
    const Still = () => {
      const silent = useRef({ ...clock, subscribe: () => () => {} });
      return (
        <Glider clock={silent.current} x={Still.x} y={0}>
          <circle r="1" />
        </Glider>
      );
    };
    Still.x = 3;
    const { container, rerender } = render(<Still />, { wrapper: StrictMode });
    Still.x = 9;
    rerender(<Still />);
    expect(container.querySelector('g')?.getAttribute('transform')).toBe('translate(3 0)');
  });
});

describe('the parts of a sum', () => {
  it('come in one after the other, and all are there at rest', () => {
    const at = (phase: number) => [0, 1, 2].map((index) => comeIn(phase, index, 3));
    expect(at(0)).toEqual([1, 0, 0]);
    expect(at(0.45)).toEqual([1, 0, 0]);
    expect(at(0.525)[1]).toBeCloseTo(0.5);
    expect(at(0.525)[2]).toBe(0);
    expect(at(0.9)).toEqual([1, 1, 1]);
    expect(at(1)).toEqual([1, 1, 1]);
  });
});
