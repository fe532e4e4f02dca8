import { act, render } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { words } from '../../../words/en.ts';
import { makeSay, SayProvider } from '../frame/Say.tsx';
import { BeforeAfter } from './BeforeAfter.tsx';
import { CellFlights, chipOf, type Flight } from './CellFlights.tsx';
import { handClock } from './testing.ts';

const flight = (x: number): Flight => ({
  lifted: chipOf('2', 2, 'value', 4),
  from: { x, y: 0 },
  onto: { x, y: 10 },
  product: { made: '2·3', chip: chipOf('6', 6, 'value', 6), to: { x: 50, y: 50 } },
});

function drawn(told: boolean, props: object = {}) {
  const { clock: hand, set } = handClock();
  const clock = { ...hand, told: () => told };
  const stand = (at: number) => act(() => set(at));
  const { container } = render(
    <SayProvider value={makeSay('en', words)}>
      <svg aria-hidden="true">
        <CellFlights {...{ clock, ...props }} flights={[flight(0), flight(20)]} cell={10} />
        <BeforeAfter clock={clock} before={<g className="old" />}>
          <g className="new" />
        </BeforeAfter>
      </svg>
    </SayProvider>,
  );
  const chips = [...container.querySelectorAll<SVGGElement>('.cell-flight')];
  const seen = () => chips.map(({ style, dataset }) => style.visibility && dataset.shows);
  const shown = () =>
    ['.old', '.new'].map((part) => {
      const group = container.querySelector(part)?.parentNode as SVGGElement;
      return group.style.visibility;
    });
  return { chips, seen, stand, shown };
}

describe('numbers that fly between the cells of a drawing', () => {
  it('are lifted, multiplied and added, and are gone before and after', () => {
    const { chips, seen, stand } = drawn(true);
    stand(0.45);
    expect(seen()).toEqual(['', '']);
    stand(0.6);
    expect(seen()).toEqual(['lifted', 'lifted']);
    expect(chips[1].getAttribute('transform')).toBe('translate(20 10)');
    stand(0.63);
    expect(seen()).toEqual(['made', 'lifted']);
    stand(0.66);
    expect(seen()).toEqual(['product', 'made']);
    stand(0.75);
    expect(seen()).toEqual(['product', 'product']);
    stand(0.9);
    expect(seen()).toEqual(['', '']);
    expect(chips[0].getAttribute('transform')).toBe('translate(50 50)');
    stand(1);
    expect(seen()).toEqual(['', '']);
  });

  it('as one stamp leave together, or stand there only to be added', () => {
    const stamp = drawn(true, { together: true });
    stamp.stand(0.8);
    const [first, second] = stamp.chips.map((chip) => chip.getAttribute('transform'));
    expect(first).not.toBe(second);
    expect(stamp.seen()).toEqual(['product', 'product']);
    const adds = drawn(true, { adds: true });
    adds.stand(0.7);
    expect(adds.seen()).toEqual(['', '']);
    adds.stand(0.73);
    expect(adds.seen()).toEqual(['product', 'product']);
  });

  it('do not fly in the reader’s own moves, but once they may', () => {
    const quick = drawn(false);
    quick.stand(0.6);
    expect(quick.seen()).toEqual(['', '']);
    const once = drawn(false, { once: true });
    once.stand(0.5);
    expect(once.seen()).toEqual(['lifted', '']);
    once.stand(0.8);
    expect(once.seen()).toEqual(['lifted', 'lifted']);
  });

  it('what they make is drawn as it was until they are added', () => {
    const { stand, shown } = drawn(true);
    stand(0.5);
    expect(shown()).toEqual(['inherit', 'hidden']);
    stand(0.9);
    expect(shown()).toEqual(['', '']);
  });
});
