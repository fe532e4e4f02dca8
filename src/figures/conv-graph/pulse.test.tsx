// @vitest-environment jsdom
import { render } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { words } from '../../words/en.ts';
import { SayProvider, useMakeSay } from '../kit/frame/Say.tsx';
import { placeOf } from '../kit/motion/flow.ts';
import { handClock } from '../kit/motion/testing.ts';
import { en } from './en.ts';
import { linesOf } from './lines.ts';
import { model, type State } from './model.ts';
import { packetsOf, tracesOf } from './pulse.ts';
import { View } from './View.tsx';

const stateOf = (changes: Partial<State>): State => ({ ...model.initialState, ...changes });

function pulse(changes: Partial<State>) {
  const state = stateOf(changes);
  const derived = model.derive(state, {});
  return { packets: packetsOf(state, derived), group: derived.group, products: derived.products };
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

describe('the pulse of conv-graph', () => {
  it('sends errors back on the very tracks by which the values came', () => {
    const forward = pulse({ sort: 'y', step: 0 });
    const back = pulse({ sort: 'x', step: 0 });
    const there = new Set(forward.packets.map(({ track }) => track.d));
    const returning = back.packets.filter((packet) => packet.back);
    expect(returning).toHaveLength(2);
    for (const packet of returning) expect(there).toContain(packet.track.d);
    expect(forward.packets.every((packet) => !packet.back && packet.scale === 'value')).toBe(true);
    expect(returning.every(({ scale }) => scale === 'gradient')).toBe(true);
  });

  it('delivers what the group adds up to, in every sorting', () => {
    const lines = linesOf(model.derive(stateOf({}), {}).layer);
    const lastTrack = { y: lines.add, k: lines.toGradKernel, x: lines.toGradInput };
    for (const sort of ['y', 'k', 'x'] as const) {
      const count = model.stepCount(model.derive(stateOf({ sort }), {}));
      for (let step = 0; step < count; step++) {
        const { packets, group, products } = pulse({ sort, step });
        const targets = group.members.map((index) => lastTrack[sort](products[index]).d);
        const arrived = packets.filter(({ track }) => targets.includes(track.d));
        expect(sum(arrived.map(({ value }) => value))).toBeCloseTo(group.result);
        expect(Math.max(...packets.map(({ to }) => to))).toBeCloseTo(1);
      }
    }
  });

  it('lets every leg arrive before the next one starts', () => {
    const { packets } = pulse({ sort: 'x', step: 4 });
    const starts = [...new Set(packets.map(({ from }) => from))].sort((a, b) => a - b);
    expect(starts[0]).toBe(0);
    const [first] = packets;
    const risen = packets.filter(({ back }) => back);
    expect(Math.min(...risen.map(({ from }) => from))).toBeGreaterThanOrEqual(0.25);
    expect(placeOf(first, 0.1)).not.toBeNull();
    expect(placeOf(first, 0.9)).toBeNull();
  });

  it('keeps a hidden number to itself: the lines are all alike', () => {
    const state = stateOf({ sort: 'x', gap: true, step: 5 });
    const traces = tracesOf(state, model.derive(state, {}), true);
    expect(traces.length).toBeGreaterThan(0);
    expect(new Set(traces.map(({ value }) => value))).toEqual(new Set([0]));
  });
});

function Drawn({ state, clock }: { state: State; clock: ReturnType<typeof handClock>['clock'] }) {
  const say = useMakeSay('en', words);
  return (
    <SayProvider value={say}>
      <View
        state={state}
        derived={model.derive(state, {})}
        dispatch={() => {}}
        clock={clock}
        labels={en.labels}
        say={say}
        surface=""
        concealed={false}
      />
    </SayProvider>
  );
}

describe('the picture of conv-graph', () => {
  it('at rest, as under reduced motion, has no packet in sight and its lines point back', () => {
    const { clock, set } = handClock();
    const { container } = render(<Drawn state={stateOf({ sort: 'x', step: 4 })} clock={clock} />);
    const visible = () =>
      [...container.querySelectorAll<SVGElement>('.flow-packet')].filter(
        ({ style }) => style.visibility === 'visible',
      ).length;
    expect(visible()).toBe(0);
    const heads = [...container.querySelectorAll('.flow-trace > path:last-child')].map((head) =>
      Number(/rotate\((.*)\)/.exec(head.getAttribute('transform') ?? '')?.[1]),
    );
    const toTheLeft = heads.filter((angle) => Math.cos((angle * Math.PI) / 180) < -0.5);
    expect(toTheLeft).toHaveLength(8);
    set(0.4);
    expect(visible()).toBeGreaterThan(0);
    set(1);
    expect(visible()).toBe(0);
  });

  it('has no packets while a number is to be found', () => {
    const { clock } = handClock();
    const gap = { sort: 'x', gap: true, step: 5 } as const;
    const packets = (changes: Partial<State>) =>
      render(<Drawn state={stateOf(changes)} clock={clock} />).container.querySelectorAll(
        '.flow-packet',
      ).length;
    expect(packets(gap)).toBe(0);
    expect(packets({ ...gap, shown: true })).toBeGreaterThan(0);
  });

  it('moves its products to their new places by the phase', () => {
    const { clock, set } = handClock();
    const at = (sort: State['sort']) => <Drawn state={stateOf({ sort })} clock={clock} />;
    const { container, rerender } = render(at('list'));
    const place = () =>
      container.querySelector('.products-chip')?.parentElement?.getAttribute('transform');
    const before = place();
    rerender(at('k'));
    set(0);
    expect(place()).toBe(before);
    set(1);
    expect(place()).not.toBe(before);
  });
});
