import { expect, it } from 'vitest';
import { tensor, windowAt } from '../../../core/index.ts';
import { draw } from '../testing/testing.tsx';
import { BEATS, beatPace } from './beats.ts';
import { ProductFlights } from './ProductFlights.tsx';
import { handClock } from './testing.ts';
import { Unwritten } from './Unwritten.tsx';

const window = windowAt(
  tensor([2, 4, 5, 9], [1, 1, 2, 2]),
  tensor([1, 0, -1, 3], [1, 1, 2, 2]),
  {},
  { row: 0, col: 0 },
);
const ENDS = Object.fromEntries(BEATS.map((beat, index) => [beat, beatPace()[index][0]]));
const spot = (panel: string) => () => ({ panel, x: 0, y: 0 });

function drawStep(told: boolean) {
  const hand = handClock();
  const clock = { ...hand.clock, told: () => told };
  const { container } = draw(
    <div>
      <p className="sum-line">
        {window.taps.map((_, index) => (
          <span key={index} className="sum-term" />
        ))}
        <span className="sum-total" />
      </p>
      <svg>
        <title>output</title>
        <Unwritten clock={clock} x={0} y={0} size={32} />
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
    hand.set(phase);
    return {
      flying: all('.flight').filter(({ style }) => style.opacity === '1'),
      terms: all('.sum-term').filter(({ style }) => style.opacity !== '0').length,
      total: all('.sum-total')[0].style.opacity !== '0',
      empty: all('.cell-unwritten')[0].getAttribute('opacity') === '1',
    };
  };
}

it('tells causes before effects: lifted, multiplied, added, and only then written', () => {
  const at = drawStep(true);
  const before = at(ENDS.arrive);
  expect(before).toMatchObject({ flying: [], terms: 0, total: false, empty: true });
  const shows = (phase: number) => at(phase).flying.map(({ dataset }) => dataset.shows);
  expect(shows(ENDS.lift)).toEqual(['lifted', 'lifted', 'lifted', 'lifted']);
  expect(shows(ENDS.multiply)).toEqual(['product', 'product', 'product', 'product']);
  expect(at(ENDS.add)).toMatchObject({ flying: [], terms: 4, total: true, empty: true });
  expect(at((ENDS.add + 1) / 2).flying.map((chip) => chip.textContent)).toEqual(['24']);
  expect(at(1)).toMatchObject({ flying: [], terms: 4, total: true, empty: false });
});

it('shows a quick move of the reader without flights, its sum at once', () => {
  const at = drawStep(false);
  for (const phase of [0, 0.5, 0.9, 1]) {
    expect(at(phase)).toMatchObject({ flying: [], terms: 4, total: true, empty: false });
  }
});
