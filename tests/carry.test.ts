import { beforeAll, describe, expect, it } from 'vitest';
import type { Carried } from '../src/figures/kit/carry/carries.ts';
import { carryTo, withLuggage } from '../src/figures/kit/carry/carry.ts';
import type { AnyFigure } from '../src/figures/kit/contract.ts';
import { derivedOf } from '../src/figures/kit/frame/useDerived.ts';
import { decode } from '../src/figures/kit/link/codec.ts';
import { CARRIERS, FIGURE_IDS, loadFigure } from '../src/figures/registry.ts';

const figures = new Map<string, AnyFigure>();
beforeAll(async () => {
  for (const id of FIGURE_IDS) figures.set(id, await loadFigure(id));
});

function carrier(id: string) {
  const figure = figures.get(id);
  if (!figure?.carries) throw new Error(`${id} carries nothing`);
  return { model: figure.model, carries: figure.carries };
}

type AnyState = Record<string, unknown>;
/** What a figure gives in the state that a query describes. */
function given(id: string, entries: readonly (readonly [string, string])[] = []): Carried {
  const { model, carries } = carrier(id);
  const { state } = decode<AnyState>(entries, model);
  return withLuggage(carries.give(state, derivedOf(model, state, {})), entries);
}
/** Takes numbers to a figure and reads them there. */
function take(id: string, carried: Carried) {
  const over = carryTo(carrier(id), carried);
  const { rejected } = decode<AnyState>(over.entries, carrier(id).model);
  expect(rejected).toEqual([]);
  return { ...over, there: given(id, over.entries) };
}
const matrix = (rows: number, cols: number, values: number[]) => ({ rows, cols, values });
const plain = ({ rows, cols, values }: NonNullable<Carried['input']>) => ({
  rows,
  cols,
  values: values && Array.from(values),
});

const size = ({ rows, cols }: NonNullable<Carried['input']>) => ({ rows, cols });

const X = matrix(4, 4, [1, 2, 0, 1, 3, 1, 2, 2, 0, 1, 3, 1, 2, 1, 0, 4]);
const K = matrix(3, 3, [1, 0, -1, 2, 0, -2, 1, 0, -1]);
const ERRORS = matrix(2, 2, [1, -1, 0.5, 2]);
const HOMEWORK: Carried = { input: X, kernel: K, errors: ERRORS, stride: 1, padding: 0 };

it('the registry names just the figures that say what they carry', () => {
  const saying = FIGURE_IDS.filter((id) => figures.get(id)?.carries);
  expect([...CARRIERS].sort()).toEqual(saying);
});

describe('the homework', () => {
  it('goes from figure to figure and arrives whole, also through one that shows no kernel', () => {
    const first = take('kernel-gradient', HOMEWORK);
    expect(plain(first.there.input!)).toEqual(X);
    expect(plain(first.there.errors!)).toEqual(ERRORS);
    expect(plain(first.there.kernel!)).toEqual(K);
    expect(first.stays).toEqual([{ part: 'kernel', stay: { why: 'sizeOnly', rows: 3, cols: 3 } }]);
    const second = take('input-gradient', first.there);
    expect(plain(second.there.input!)).toEqual(X);
    expect(plain(second.there.kernel!)).toEqual(K);
    expect(plain(second.there.errors!)).toEqual(ERRORS);
    expect(second.stays).toEqual([]);
  });

  it('keeps the errors on the way through a figure that has none', () => {
    const there = take('conv-arithmetic', HOMEWORK).there;
    expect(plain(there.errors!)).toEqual(ERRORS);
    expect(plain(take('kernel-gradient', there).there.errors!)).toEqual(ERRORS);
  });

  it('what is kept is left out when the figure’s own size is another', () => {
    const { entries } = take('kernel-gradient', HOMEWORK);
    const smaller = [...entries.filter(([name]) => name !== 'errorCells'), ['k', '2']] as const;
    expect(given('kernel-gradient', smaller as never).kernel?.values).toBeNull();
  });
});

describe('what a figure cannot hold stays behind, and why', () => {
  it.each<[string, Carried, unknown]>([
    [
      'conv-graph',
      { input: matrix(5, 5, Array(25).fill(1)) },
      { part: 'input', stay: { why: 'sizes', low: 2, high: 4 } },
    ],
    [
      'kernel-gradient',
      { input: matrix(2, 3, [1, 2, 3, 4, 5, 6]) },
      { part: 'input', stay: { why: 'square' } },
    ],
    ['flip-or-not', { kernel: K }, { part: 'kernel', stay: { why: 'oneSize', rows: 2, cols: 2 } }],
    ['flip-or-not', { input: X }, { part: 'input', stay: { why: 'unused' } }],
    ['conv-graph', { stride: 2 }, { part: 'stride', stay: { why: 'unused' } }],
    [
      'kernel-gradient',
      { stride: 5 },
      { part: 'stride', stay: { why: 'number', low: 1, high: 3 } },
    ],
    [
      'stride',
      { input: matrix(1, 1, [500]), kernel: matrix(1, 1, [1]) },
      { part: 'input', stay: { why: 'values' } },
    ],
    [
      'kernel-gradient',
      { ...HOMEWORK, errors: matrix(3, 3, Array(9).fill(1)) },
      { part: 'errors', stay: { why: 'misfit' } },
    ],
  ])('%s, %#', (id, carried, stay) => {
    const over = carryTo(carrier(id), carried);
    expect(over.stays).toContainEqual(stay);
    expect(decode(over.entries, carrier(id).model).rejected).toEqual([]);
  });

  it('decimals that a link does not keep are told', () => {
    const ninths = { kernel: matrix(3, 3, Array(9).fill(1 / 9)) };
    expect(carryTo(carrier('input-gradient'), ninths)).toMatchObject({
      entries: [['kernelCells', Array(9).fill('0.1111').join()]],
      stays: [{ part: 'kernel', stay: { why: 'rounded' } }],
    });
    const single = { kernel: { rows: 3, cols: 3, values: new Float32Array(9).fill(0.1) } };
    expect(carryTo(carrier('input-gradient'), single).stays).toEqual([]);
  });

  it('a setting that a figure lacks is said only where it is not the usual one', () => {
    expect(carryTo(carrier('conv-graph'), { stride: 1, padding: 0, dilation: 1 }).stays).toEqual(
      [],
    );
  });

  it('a picture that is not square keeps both its sides where there are two', () => {
    const input = matrix(2, 3, [1, 2, 3, 4, 5, 6]);
    const { there } = take('conv-arithmetic', { input, kernel: matrix(1, 2, [1, -1]) });
    expect(plain(there.input!)).toEqual(input);
  });
});

it('every carrier takes what every other shows, and says what it cannot', () => {
  for (const from of CARRIERS) {
    const carried = given(from);
    for (const to of CARRIERS) {
      const over = take(to, carried);
      for (const part of over.taken) {
        const here = carried[part];
        const there = over.there[part];
        const way = `${from} → ${to}: ${part}`;
        if (typeof here !== 'object' || typeof there !== 'object') expect(there, way).toBe(here);
        // Where a figure shows no numbers of a matrix, only its size goes along.
        else expect(plain(there), way).toMatchObject(here.values ? plain(here) : size(here));
      }
    }
  }
});

it('garbage among what an address keeps is passed over', () => {
  for (const text of ['', 'x', '1,2;3', '1e9', '9999999', ','.repeat(3), '1,'.repeat(2000)]) {
    expect(withLuggage({}, [['carried.kernel', text]])).toEqual({});
  }
  expect(withLuggage({}, [['carried.kernel', '1,2;3,4.5']]).kernel).toEqual(
    matrix(2, 2, [1, 2, 3, 4.5]),
  );
});
