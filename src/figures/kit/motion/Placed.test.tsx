import { act } from '@testing-library/react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { draw } from '../testing/testing.tsx';
import { AT_REST } from './clock.ts';
import { Changing, Placed } from './Placed.tsx';
import { handClock } from './testing.ts';

const WAY = (phase: number) => ({ x: 100 * phase, y: 0, seen: Number(phase > 0), scale: phase });

function drawPart(told: boolean) {
  const hand = handClock();
  const clock = { ...hand.clock, told: () => told };
  const { container } = draw(
    <svg>
      <title>part</title>
      <Placed clock={clock} at={WAY} of={[]}>
        <Changing clock={clock} text={(phase) => String(phase)} of={[]} />
      </Placed>
    </svg>,
  );
  const part = container.querySelector('g') as SVGGElement;
  return {
    at: (phase: number) => act(() => hand.set(phase)),
    where: () => [part.getAttribute('transform'), part.style.opacity, part.textContent],
  };
}

it('is at its place of the phase while a step is told', () => {
  const { at, where } = drawPart(true);
  at(0);
  expect(where()).toEqual(['translate(0 0) scale(0)', '0', '0']);
  at(0.5);
  expect(where()).toEqual(['translate(50 0) scale(0.5)', '1', '0.5']);
});

it('rests at the end while the reader moves by himself', () => {
  const { at, where } = drawPart(false);
  at(0.5);
  expect(where()).toEqual(['translate(100 0) scale(1)', '1', '1']);
});

it('stands in the page’s HTML where the story ends, or where it is told to', () => {
  const markup = renderToStaticMarkup(
    <>
      <Placed clock={AT_REST} at={WAY} of={[]}>
        <Changing clock={AT_REST} text={() => 'end'} of={[]} />
      </Placed>
      <Placed clock={AT_REST} at={WAY} still={{ x: 7, y: 8 }} of={[]}>
        <Changing clock={AT_REST} text={() => 'end'} still="all" of={[]} />
      </Placed>
    </>,
  );
  expect(markup).toContain('translate(100 0) scale(1)');
  expect(markup).toContain('>end<');
  expect(markup).toContain('translate(7 8) scale(1)');
  expect(markup).toContain('>all<');
});
