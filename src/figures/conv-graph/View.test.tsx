// @vitest-environment jsdom
import { render } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { words } from '../../words/en.ts';
import { words as viWords } from '../../words/vi.ts';
import { makeSay, SayProvider, useMakeSay } from '../kit/frame/Say.tsx';
import { handClock } from '../kit/motion/testing.ts';
import { en } from './en.ts';
import { packetsOf, tracesOf } from './flows.ts';
import { cellOf, LAYOUTS, linesIn, sumIn } from './layout.ts';
import { derive, model, point, type State } from './model.ts';
import { View } from './View.tsx';
import { vi } from './vi.ts';

const [wide] = LAYOUTS;
const pictureOf = (changes: Partial<State>) => {
  const state: State = { ...model.initialState, ...changes };
  return { state, derived: point(derive(state), state) };
};
const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

function Drawn({
  clock,
  ...changes
}: Partial<State> & Pick<ReturnType<typeof handClock>, 'clock'>) {
  const say = useMakeSay('en', words);
  return (
    <SayProvider value={say}>
      <View
        {...pictureOf(changes)}
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

const placeOf = (tile: Element) =>
  (/translate\((\S+) (\S+)\)/.exec(tile.getAttribute('transform') ?? '') ?? [])
    .slice(1)
    .map(Number);

describe('the lines', () => {
  it('bring errors back on the very tracks by which the values came', () => {
    const there = new Set(
      pictureOf({ sort: 'y' }).derived.products.flatMap((each) => {
        const { read, add, score } = linesIn(wide, pictureOf({}).derived.sides);
        return [read(each).d, add(each).d, score(each).d];
      }),
    );
    const { state, derived } = pictureOf({ sort: 'x', step: 4 });
    const packets = packetsOf(wide, state, derived);
    expect(packets.every(({ back, scale }) => back && scale === 'gradient')).toBe(true);
    for (const { track } of packets) expect(there).toContain(track.d);
  });

  it('deliver what each pile adds up to', () => {
    for (const sort of ['y', 'x'] as const) {
      const { derived } = pictureOf({ sort });
      const { read, add } = linesIn(wide, derived.sides);
      const last = { y: add, x: read }[sort];
      derived.piles.forEach(({ members, result }, step) => {
        const at = pictureOf({ sort, step });
        const ends = new Set(members.map((index) => last(derived.products[index]).d));
        const arrived = packetsOf(wide, at.state, at.derived).filter(({ track }) =>
          ends.has(track.d),
        );
        expect(sum(arrived.map(({ value }) => value))).toBeCloseTo(result);
      });
    }
  });

  it('keep a hidden number to themselves: they are all alike', () => {
    const { derived } = pictureOf({ sort: 'x', gap: true, step: 5 });
    const traces = tracesOf(wide, derived, true);
    expect(traces.length).toBeGreaterThan(0);
    expect(new Set(traces.map(({ value }) => value))).toEqual(new Set([0]));
  });
});

describe('the picture', () => {
  it('a product is lifted out of its pixel, made at its weight and falls into its pile', () => {
    const { clock, set } = handClock();
    const { container } = render(<Drawn clock={clock} step={3} />);
    const tile = container.querySelectorAll('.graph-wide .graph-tile')[3] as SVGGElement;
    const { read } = linesIn(wide, pictureOf({}).derived.sides);
    const { points } = read(pictureOf({}).derived.products[3]);
    set(0.46);
    expect(placeOf(tile)[0]).toBeCloseTo(points[0].x, 0);
    expect(tile.dataset.shows).toBe('pixel');
    set(0.7);
    expect(placeOf(tile)[0]).toBeCloseTo(points[points.length - 1].x, 0);
    const first = container.querySelector('.graph-wide [data-sum="0"]') as SVGGElement;
    expect([tile.dataset.shows, first.style.opacity]).toEqual(['', '0']);
    set(1);
    expect(placeOf(tile)[0]).toBeGreaterThan(wide.boards.y.x);
    expect(first.style.opacity).toBe('1');
  });

  it('the products of a pile show what they are, run together and are back at its end', () => {
    const { clock, set } = handClock();
    const { container } = render(<Drawn clock={clock} sort="x" step={4} />);
    const tiles = [...container.querySelectorAll<SVGGElement>('.graph-wide .graph-tile')];
    const { group, sides } = pictureOf({ sort: 'x', step: 4 }).derived;
    const mine = group.members.map((index) => tiles[index]);
    const before = mine.map(placeOf);
    set(0.72);
    expect(mine.map((tile) => tile.dataset.shows)).toEqual(Array(4).fill('product'));
    expect(
      sum(
        mine.map((tile) =>
          Number(tile.querySelector('.graph-product')?.textContent?.replace('−', '-')),
        ),
      ),
    ).toBe(9);
    set(0.9);
    const sumAt = sumIn(cellOf(wide, 'x', sides.x, 4));
    for (const tile of mine) {
      expect(placeOf(tile)[0]).toBeCloseTo(sumAt.x);
      expect(tile.style.opacity).toBe('0');
    }
    const middle = container.querySelector('.graph-wide [data-sum="4"]') as SVGGElement;
    expect([middle.style.opacity, middle.textContent]).toEqual(['1', '9']);
    set(1);
    expect(mine.map(placeOf)).toEqual(before);
  });

  it('sorted anew, the same tiles leave Y and end in K, and no sum is there before them', () => {
    const { clock: telling, set } = handClock();
    const clock = { ...telling, told: () => false };
    const { container, rerender } = render(<Drawn clock={clock} step={15} />);
    const tiles = () => [...container.querySelectorAll('.graph-wide .graph-tile')];
    const before = tiles().map(placeOf);
    rerender(<Drawn clock={clock} sort="k" />);
    set(0);
    expect(tiles().map(placeOf)).toEqual(before);
    expect(
      (container.querySelector('.graph-wide [data-sum="0"]') as SVGGElement).style.opacity,
    ).toBe('0');
    set(1);
    const { x, side } = wide.boards.k;
    for (const [left] of tiles().map(placeOf)) {
      expect(left).toBeGreaterThan(x);
      expect(left).toBeLessThan(x + side);
    }
  });

  it('has no packet in sight at rest, and none while a number is to be found', () => {
    const { clock, set } = handClock();
    const { container, rerender } = render(<Drawn clock={clock} sort="x" step={4} />);
    const shown = () => [...container.querySelectorAll<SVGElement>('.flow-packet')];
    const visible = () => shown().filter(({ style }) => style.visibility === 'visible').length;
    expect(visible()).toBe(0);
    set(0.55);
    expect(visible()).toBeGreaterThan(0);
    rerender(<Drawn clock={clock} sort="x" step={5} gap />);
    expect(shown().length).toBe(0);
  });
});

describe('in words', () => {
  const said = (changes: Partial<State>) => {
    const { state, derived } = pictureOf(changes);
    return [
      en.describe(state, derived, makeSay('en', words)),
      vi.describe(state, derived, makeSay('vi', viWords)),
    ];
  };
  it('a product, a pile with its error, and a gap', () => {
    expect(said({ step: 3 })).toEqual([
      'Product 4: 5·4 = 20. X₁₁ times K₁₁, added to Y₀₀.',
      'Tích thứ 4: 5·4 = 20. X₁₁ nhân K₁₁, góp vào Y₀₀.',
    ]);
    expect(said({ sort: 'y' })).toEqual([
      'Y₀₀ = 1·1 + 2·2 + 4·3 + 5·4 = 37. Hence ∂L/∂Y₀₀ = 2·(37 − 35) / 4 = 1.',
      'Y₀₀ = 1·1 + 2·2 + 4·3 + 5·4 = 37. Từ đó ∂L/∂Y₀₀ = 2·(37 − 35) / 4 = 1.',
    ]);
    expect(said({ sort: 'x', step: 4 })[0]).toBe('∂L/∂X₁₁ = 1·4 + 2·3 + (−1)·2 + 1·1 = 9.');
    expect(said({ sort: 'x', gap: true, step: 5 })).toEqual([
      '∂L/∂X₁₂ collects 2 products; one factor and the sum are left out. Press Predict to fill them in.',
      '∂L/∂X₁₂ gom 2 tích; một thừa số và tổng đang để trống. Bấm Đoán trước để điền.',
    ]);
  });
});
