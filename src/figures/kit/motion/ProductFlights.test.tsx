import { act } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { tensor, windowAt } from '../../../core/index.ts';
import { SumLine } from '../slide/SumLine.tsx';
import { draw, stubScreen } from '../testing/testing.tsx';
import { BEATS, beatPace, beatShare } from './beats.ts';
import { AT_REST } from './clock.ts';
import { ProductFlights } from './ProductFlights.tsx';
import { handClock } from './testing.ts';
import { Unwritten } from './Unwritten.tsx';

const FEW = windowAt(
  tensor([2, 4, 5, 9], [1, 1, 2, 2]),
  tensor([1, 0, -1, 3], [1, 1, 2, 2]),
  {},
  { row: 0, col: 0 },
);
/** Four rows, whose sums are 0 + 1 + 2 + 3, 4 + … + 7, and so on. */
const MANY = windowAt(
  tensor(
    Array.from({ length: 16 }, (_, index) => index),
    [1, 1, 4, 4],
  ),
  tensor(Array(16).fill(1), [1, 1, 4, 4]),
  {},
  { row: 0, col: 0 },
);
const ENDS = Object.fromEntries(BEATS.map((beat, index) => [beat, beatPace()[index][0]]));
const spot = (panel: string) => () => ({ panel, x: 160, y: 0, cell: 40 });

let resized = () => {};
beforeEach(() => {
  stubScreen();
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(call: () => void) {
        resized = call;
      }
      observe() {}
      disconnect() {}
    },
  );
});

function drawStep(told: boolean, window = FEW) {
  const hand = handClock();
  const clock = { ...hand.clock, told: () => told };
  const { container } = draw(
    <div>
      <SumLine clock={AT_REST} taps={window.taps} sum={window.sum} />
      <svg>
        <title>output</title>
        <Unwritten clock={clock} x={0} y={0} size={32} />
      </svg>
      <svg data-panel="kernel">
        <title>kernel</title>
      </svg>
      <ProductFlights
        clock={clock}
        taps={window.taps}
        sum={window.sum}
        lifted="inputValue"
        from={spot('input')}
        onto={spot('kernel')}
        sumAt={spot('output')()}
        liftedColour={['value', 9]}
        sumColour={['value', 24]}
      />
    </div>,
  );
  const all = (selector: string) => [...container.querySelectorAll<HTMLElement>(selector)];
  return (phase: number) => {
    act(() => hand.set(phase));
    return {
      flying: all('.flight').filter(({ style }) => style.opacity === '1'),
      running: all('.flight-running')
        .filter(({ style }) => style.opacity === '1')
        .map(({ textContent }) => textContent),
      terms: all('.sum-term').filter(({ style }) => style.opacity !== '0').length,
      total: all('.sum-total')[0].style.opacity !== '0',
      empty: all('.cell-unwritten')[0].getAttribute('opacity') === '1',
    };
  };
}

/** The phases of a beat, finely. */
const phasesOf = (beat: (typeof BEATS)[number]) =>
  Array.from({ length: 400 }, (_, index) => index / 400).filter(
    (phase) => beatShare(phase, beat) > 0 && beatShare(phase, beat) < 1,
  );

it('tells causes before effects: lifted, multiplied, added, and only then written', () => {
  const at = drawStep(true);
  const before = at(ENDS.arrive);
  expect(before).toMatchObject({ flying: [], terms: 0, total: false, empty: true });
  const shows = (phase: number) => at(phase).flying.map(({ dataset }) => dataset.shows);
  expect(shows(ENDS.lift)).toEqual(['lifted', 'lifted', 'lifted', 'lifted']);
  expect(shows(ENDS.multiply)).toEqual(['product', 'product', 'product', 'product']);
  expect(at(ENDS.multiply).flying.map((chip) => chip.textContent)).toEqual(['2', '0', '−5', '27']);
  expect(at(ENDS.add)).toMatchObject({ flying: [], terms: 4, total: true, empty: true });
  expect(at((ENDS.add + 1) / 2).flying.map((chip) => chip.textContent)).toEqual(['24']);
  expect(at(1)).toMatchObject({ flying: [], terms: 4, total: true, empty: false });
});

it('lets a running sum grow, product by product, where the sum will stand', () => {
  const at = drawStep(true);
  const sums = phasesOf('add').flatMap((phase) => at(phase).running);
  expect([...new Set(sums)]).toEqual(['= 0', '= 2', '= −3']);
  expect(at(ENDS.add).running).toEqual([]);
});

it('puts many products together row by row, one row after the other, and adds up the rows', () => {
  const at = drawStep(true, MANY);
  expect(at(ENDS.lift).flying).toHaveLength(16);
  const rows = new Set<string>();
  for (const phase of phasesOf('add')) {
    const shown = at(phase).flying.filter(({ dataset }) => dataset.shows === 'row');
    expect(shown.length).toBeLessThanOrEqual(1);
    for (const chip of shown) rows.add(chip.textContent ?? '');
  }
  expect([...rows]).toEqual(['6', '22', '38', '54']);
  const sums = phasesOf('add').flatMap((phase) => at(phase).running);
  expect([...new Set(sums)]).toEqual(['= 0', '= 6', '= 28', '= 66']);
  expect(at(ENDS.add)).toMatchObject({ flying: [], terms: 4, total: true });
});

it('is placed anew when its surface changes in size while it rests', () => {
  const at = drawStep(true);
  const placeOf = () => at(ENDS.lift).flying[0].style.translate;
  expect(placeOf()).toBe('0px 0px');
  const kernel = document.querySelector('[data-panel=kernel]') as Element;
  const chip = at(ENDS.lift).flying[0];
  kernel.getBoundingClientRect = () => new DOMRect(100, 0, 320, 320);
  expect(chip.style.translate).toBe('0px 0px');
  act(() => resized());
  expect(chip.style.translate).toBe('260px 0px');
});

it('shows a quick move of the reader without flights, its sum at once', () => {
  const at = drawStep(false);
  for (const phase of [0, 0.5, 0.9, 1]) {
    expect(at(phase)).toMatchObject({ flying: [], terms: 4, total: true, empty: false });
  }
});
