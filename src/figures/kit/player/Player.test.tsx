import { act, fireEvent, screen } from '@testing-library/react';
import { useCallback, useRef, useState } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { beatPace } from '../motion/beats.ts';
import type { Clock } from '../motion/clock.ts';
import { draw, stubScreen } from '../testing/testing.tsx';
import { Player } from './Player.tsx';
import { useStepPlayer } from './useStepPlayer.ts';

vi.mock('d3', async (load) => ({
  ...(await load<typeof import('d3')>()),
  ...(await import('../motion/testing.ts')).plainTimers,
}));

const STEPS = 4;
const STEP_MS = 1000;
const FRAME_MS = 50;

let reader: ReturnType<typeof stubScreen>;
let clock: Clock;

/** A figure with nothing but steps; Space on it plays, as on every drawing. */
function Steps({ beats = false }) {
  const element = useRef<HTMLElement>(null);
  const [step, setStep] = useState(0);
  const onStep = useCallback((next: number) => setStep(next), []);
  const player = useStepPlayer({
    step,
    stepCount: STEPS,
    moment: String(step),
    stepMs: STEP_MS,
    beats,
    still: false,
    element,
    onStep,
  });
  clock = player;
  return (
    <figure ref={element} onDoubleClick={player.play}>
      <Player clock={player} step={step} stepCount={STEPS} onStep={onStep} />
    </figure>
  );
}

/** The clock's own timers stand still until a test moves them; the reader's hands are not held up. */
function drawSteps(beats = false) {
  vi.useFakeTimers({
    toFake: ['setInterval', 'clearInterval', 'requestAnimationFrame', 'cancelAnimationFrame'],
  });
  return draw(<Steps beats={beats} />).user;
}
/** Lets time pass in frames, each of which is drawn. */
function pass(ms: number) {
  for (let passed = 0; passed < ms; passed += FRAME_MS) {
    act(() => void vi.advanceTimersByTime(Math.min(FRAME_MS, ms - passed)));
  }
}
const button = (name: string) => screen.getByRole('button', { name });
const scrubber = () => screen.getByRole('slider', { name: 'Step' });
const stepSaid = () => scrubber().getAttribute('aria-valuetext');

beforeEach(() => {
  reader = stubScreen();
});

describe('the player', () => {
  it('plays step after step, round and round, until it is paused', async () => {
    const user = drawSteps();
    await user.click(button('Play'));
    pass(STEP_MS);
    expect(stepSaid()).toBe('Step 2 of 4');
    pass(3 * STEP_MS);
    expect(stepSaid()).toBe('Step 1 of 4');
    await user.click(button('Pause'));
    pass(5 * STEP_MS);
    expect(stepSaid()).toBe('Step 1 of 4');
    expect(button('Play')).toBeDefined();
  });

  it('goes forward, back past the first step to the last, and to the beginning', async () => {
    const user = drawSteps();
    await user.click(button('Step'));
    await user.click(button('Step'));
    expect(stepSaid()).toBe('Step 3 of 4');
    await user.click(button('Reset'));
    expect(stepSaid()).toBe('Step 1 of 4');
    await user.click(button('Back'));
    expect(stepSaid()).toBe('Step 4 of 4');
  });

  it('pauses when the reader takes a step', async () => {
    const user = drawSteps();
    await user.click(button('Play'));
    await user.click(button('Step'));
    pass(5 * STEP_MS);
    expect(stepSaid()).toBe('Step 2 of 4');
  });

  it('goes where the scrubber is put, and pauses there', async () => {
    const user = drawSteps();
    await user.click(button('Play'));
    fireEvent.change(scrubber(), { target: { value: '2' } });
    pass(5 * STEP_MS);
    expect(stepSaid()).toBe('Step 3 of 4');
    expect(scrubber().getAttribute('max')).toBe('3');
  });

  it('plays four times as fast at 4×', async () => {
    const user = drawSteps();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Speed' }), '4×');
    await user.click(button('Play'));
    pass(STEP_MS / 4);
    expect(stepSaid()).toBe('Step 2 of 4');
    pass(STEP_MS / 2);
    expect(stepSaid()).toBe('Step 4 of 4');
  });

  it.each([
    ['the tab is hidden', () => reader.hideTab()],
    ['the figure is scrolled out of sight', () => reader.scrollAway()],
    ['the reader asks for less motion', () => reader.reduceMotion()],
  ])('stands still once %s', async (_, leave) => {
    const user = drawSteps();
    await user.click(button('Play'));
    leave();
    pass(5 * STEP_MS);
    expect(stepSaid()).toBe('Step 1 of 4');
    expect(screen.queryByRole('button', { name: 'Pause' })).toBeNull();
  });

  it('offers steps and no motion to a reader who wants none, whatever asks it to play', async () => {
    const user = drawSteps();
    reader.reduceMotion();
    expect(screen.queryByRole('button', { name: 'Play' })).toBeNull();
    expect(screen.queryByRole('combobox', { name: 'Speed' })).toBeNull();
    await user.dblClick(screen.getByRole('figure'));
    pass(5 * STEP_MS);
    expect(stepSaid()).toBe('Step 1 of 4');
    await user.click(button('Step'));
    expect(stepSaid()).toBe('Step 2 of 4');
  });
});

describe('the clock', () => {
  it('shows a step as a movement from 0 to 1', async () => {
    const user = drawSteps();
    const drawn: number[] = [];
    act(() => void clock.subscribe((phase) => drawn.push(phase)));
    expect(drawn).toEqual([1]);
    await user.click(button('Step'));
    pass(STEP_MS);
    expect(drawn[1]).toBe(0);
    expect(drawn.slice(1).every((phase, at, all) => at === 0 || phase >= all[at - 1])).toBe(true);
    expect(drawn.filter((phase) => phase > 0 && phase < 1).length).toBeGreaterThan(3);
    expect(drawn.at(-1)).toBe(1);
    expect(clock.phase()).toBe(1);
  });

  it('walks beat by beat where a step has beats, and back', async () => {
    const user = drawSteps(true);
    await user.click(screen.getByRole('button', { name: 'By beats', pressed: false }));
    screen.getByRole('button', { name: 'By beats', pressed: true });
    const phases: number[] = [];
    for (const press of ['Step', 'Step', 'Step', 'Step', 'Step', 'Back', 'Back']) {
      await user.click(button(press));
      pass(STEP_MS + FRAME_MS);
      phases.push(clock.phase());
    }
    const ends = beatPace().map(([end]) => end);
    expect(phases).toEqual([...ends, ends[3], ends[2]]);
    expect(stepSaid()).toBe('Step 2 of 4');
    await user.click(button('Step'));
    pass(STEP_MS + FRAME_MS);
    await user.click(button('Step'));
    pass(STEP_MS + FRAME_MS);
    await user.click(button('Step'));
    expect(stepSaid()).toBe('Step 3 of 4');
  });

  it('shows a step at once to a reader who wants no motion', async () => {
    const user = drawSteps();
    reader.reduceMotion();
    const drawn: number[] = [];
    act(() => void clock.subscribe((phase) => drawn.push(phase)));
    await user.click(button('Step'));
    pass(STEP_MS);
    expect(drawn).toEqual([1, 1]);
  });
});
