import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conv2dReference, tensor } from '../../core/index.ts';
import type { Photo } from '../kit/assets/assets.ts';
import { PHOTO_HEIGHT, PHOTO_IDS, PHOTO_WIDTH } from '../kit/image/photos.ts';
import { answersOf, KERNEL_NAMES, PATTERNS } from './answers.ts';
import figure from './index.ts';
import { model } from './model.ts';
import { LAST_COL, LAST_ROW } from './scan.ts';
import { loadPhotos } from './testing.ts';

const { photo, derive } = await loadPhotos();

/** A picture of the photos' size that is dark up to a column or a row, and light from there. */
function edge(isLight: (row: number, col: number) => boolean): Photo {
  const plane = Float32Array.from({ length: PHOTO_HEIGHT * PHOTO_WIDTH }, (_, index) =>
    isLight(Math.floor(index / PHOTO_WIDTH), index % PHOTO_WIDTH) ? 200 : 10,
  );
  return {
    kind: 'photo',
    id: 'made',
    height: PHOTO_HEIGHT,
    width: PHOTO_WIDTH,
    planes: [plane],
    url: '',
  };
}

describe('the flashlight', () => {
  it('gives the sums of the four patches worked out by hand', () => {
    const at = (photo: Photo) =>
      model.derive({ ...model.initialState, row: 50, col: 50 }, { photo });
    expect(at(edge((_, col) => col >= 52)).answer).toBe(570);
    expect(at(edge(() => false)).answer).toBe(0);
    expect(at(edge((row) => row >= 52)).answer).toBe(0);
    expect(at(edge((_, col) => col <= 50)).answer).toBe(-570);
  });

  it('writes into the map exactly what the seven plain loops write', () => {
    for (const kernel of KERNEL_NAMES) {
      const { input, map } = answersOf(photo('camera'), kernel);
      const { weights, divisor } = PATTERNS[kernel];
      const scaled = tensor(
        weights.data.map((weight) => weight / divisor),
        weights.shape,
      );
      expect(map.shape).toEqual([1, 1, LAST_ROW + 1, LAST_COL + 1]);
      expect(map.data).toEqual(conv2dReference(input, scaled).data);
    }
  });

  it('says the same in taps, sum, map and overlay, wherever the window stands', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...KERNEL_NAMES),
        fc.constantFrom(...PHOTO_IDS),
        fc.integer({ min: 0, max: LAST_ROW }),
        fc.integer({ min: 0, max: LAST_COL }),
        (kernel, img, row, col) => {
          const {
            taps,
            products,
            sum,
            divisor,
            answer,
            answers,
            photo: shown,
            share,
          } = derive({
            kernel,
            img,
            row,
            col,
          });
          expect(products.reduce((a, b) => a + b)).toBe(sum);
          expect(answer).toBeCloseTo(sum / divisor, 3);
          const middle = (row + 1) * shown.width + col + 1;
          expect(answers.overlay[middle]).toBe(answer);
          expect(taps[4].inputValue).toBe(shown.planes[0][middle]);
          expect(taps[0].inputValue).toBe(shown.planes[0][row * shown.width + col]);
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('has no answer on the rim, since the kernel does not fit there', () => {
    const { overlay } = answersOf(photo('brick'), 'vertical-edge');
    const unanswered = overlay.filter(Number.isNaN).length;
    expect(unanswered).toBe(2 * PHOTO_WIDTH + 2 * (PHOTO_HEIGHT - 2));
  });

  it('computes a map once for each photo and kernel', () => {
    const chelsea = photo('chelsea');
    expect(answersOf(chelsea, 'diagonal')).toBe(answersOf(chelsea, 'diagonal'));
    expect(answersOf(chelsea, 'diagonal')).not.toBe(answersOf(chelsea, 'blur'));
    const other = { ...chelsea, planes: [chelsea.planes[0].slice()] };
    expect(answersOf(other, 'diagonal')).not.toBe(answersOf(chelsea, 'diagonal'));
  });

  it('keeps a blurred image an image', () => {
    const { answers, weights, divisor } = derive({ kernel: 'blur', img: 'coffee' });
    expect(Array.from(weights.data).reduce((a, b) => a + b) / divisor).toBe(1);
    expect(Math.min(...answers.map.data)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...answers.map.data)).toBeLessThanOrEqual(255);
    expect(answers.extent).toBe(255);
  });

  it('gives nearly every answer of an edge kernel a colour of its own', () => {
    for (const id of PHOTO_IDS) {
      const { map, extent } = answersOf(photo(id), 'vertical-edge');
      const beyond = map.data.filter((value) => Math.abs(value) > extent).length;
      expect(beyond / map.data.length).toBeLessThanOrEqual(0.02);
      expect(extent % 10).toBe(0);
    }
  });
});

describe('code', () => {
  it('prints the number that the figure shows', () => {
    const derived = derive({ kernel: 'blur' });
    const { pytorch, numpy, typescript } = figure.code(model.initialState, derived);
    for (const sample of [pytorch, numpy, typescript]) {
      expect(sample).toContain('chelsea');
      expect(sample).toContain('/ 9');
      expect(sample).toContain(String(Math.round(derived.answer * 1e4) / 1e4));
    }
  });
});
