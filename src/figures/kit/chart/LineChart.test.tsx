// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, renderHook, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { renderToString } from 'react-dom/server';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { words } from '../../../words/en.ts';
import { makeSay, SayProvider } from '../frame/Say.tsx';
import { LineChart, type LineChartProps } from './LineChart.tsx';
import { ReadableChart, useChosenSeries } from './ReadableChart.tsx';

const EN = makeSay('en', words);

const LOSSES: LineChartProps = {
  name: 'losses',
  x: { domain: [0, 4], read: (step) => `step ${step}` },
  y: { scale: 'log', domain: [1e-3, 10] },
  series: [
    {
      name: 'training',
      colour: 'var(--ink)',
      points: [
        [0, 2],
        [1, 0.5],
        [2, Number.NaN],
        [3, 0.02],
        [4, 0],
      ],
      read: (loss) => EN.number(loss, 3),
    },
    {
      name: 'test',
      colour: 'var(--accent)',
      dash: 'dashed',
      points: [
        [0, 2.5],
        [4, 0.75],
      ],
      read: (loss) => EN.number(loss, 3),
    },
  ],
};

afterEach(cleanup);

const within = (chart: React.ReactNode) => <SayProvider value={EN}>{chart}</SayProvider>;
const told = () => screen.getByRole('status').textContent;

/** A page without layout has no boxes: the drawing is 400 by 100 pixels here. */
function area(container: HTMLElement) {
  const rect = container.querySelector('.chart-area') as SVGRectElement;
  rect.getBoundingClientRect = () => new DOMRect(0, 0, 400, 100);
  rect.setPointerCapture = () => {};
  return rect;
}

describe('a chart that is read by keys', () => {
  it('says each point that the arrows walk to, and marks it with its number', async () => {
    const user = userEvent.setup();
    render(within(<ReadableChart label="Loss curves" {...LOSSES} />));
    const surface = screen.getByRole('application', { name: 'Loss curves' });
    expect(screen.queryByRole('status')).toBeNull();
    await user.tab();
    expect(document.activeElement).toBe(surface);
    await user.keyboard('{ArrowRight}');
    expect(told()).toBe('step 0: training 2');
    await user.keyboard('{ArrowRight}{ArrowRight}');
    expect(told()).toBe('step 3: training 0.02');
    expect(surface.querySelector('.chart-cursor .chart-words')?.textContent).toBe('0.02');
    await user.keyboard('{ArrowDown}');
    expect(told()).toBe('step 4: test 0.75');
    expect(surface.querySelector('.chart-line[data-faint]')).not.toBeNull();
    await user.keyboard('{Home}');
    expect(told()).toBe('step 0: test 2.5');
    await user.keyboard('{ArrowUp}{End}');
    expect(told()).toBe('step 4: training 0');
    await user.keyboard('{ArrowRight}');
    expect(told()).toBe('step 4: training 0');
  });

  it('reads by a tap what keys read', () => {
    const { container } = render(within(<ReadableChart label="Loss curves" {...LOSSES} />));
    const rect = area(container);
    const finger = { pointerType: 'touch', button: 0, clientX: 110, clientY: 50 };
    fireEvent.pointerDown(rect, finger);
    expect(screen.queryByRole('status')).toBeNull();
    fireEvent.pointerUp(rect, finger);
    expect(told()).toBe('step 1: training 0.5');
  });

  it('leaves a finger that scrolls alone', () => {
    const { container } = render(within(<ReadableChart label="Loss curves" {...LOSSES} />));
    const rect = area(container);
    fireEvent.pointerDown(rect, { pointerType: 'touch', button: 0, clientX: 110, clientY: 50 });
    fireEvent.pointerCancel(rect);
    fireEvent.pointerUp(rect, { pointerType: 'touch', button: 0, clientX: 110, clientY: 90 });
    expect(screen.queryByRole('status')).toBeNull();
  });
});

describe('a chart whose cursor is a figure’s state', () => {
  it('asks for the x under a press and under a drag, and shows all numbers at its cursor', () => {
    const onMove = vi.fn();
    const { container } = render(within(<LineChart {...LOSSES} cursor={{ at: 4, onMove }} />));
    const rect = area(container);
    const mouse = (clientX: number) => ({ pointerType: 'mouse', button: 0, clientX, clientY: 1 });
    fireEvent.pointerDown(rect, mouse(100));
    fireEvent.pointerMove(rect, mouse(300));
    fireEvent.pointerUp(rect, mouse(300));
    fireEvent.pointerMove(rect, mouse(200));
    expect(onMove.mock.calls).toEqual([[1], [3]]);
    fireEvent.pointerLeave(rect);
    const words = [...container.querySelectorAll('.chart-words')].map((each) => each.textContent);
    expect(words).toEqual(['0', '0.75']);
  });

  it('shows the number under the mouse, and asks for nothing', () => {
    const onMove = vi.fn();
    const { container } = render(within(<LineChart {...LOSSES} cursor={{ at: 4, onMove }} />));
    const rect = area(container);
    fireEvent.pointerMove(rect, { pointerType: 'mouse', clientX: 0, clientY: 0 });
    const words = [...container.querySelectorAll('.chart-words')].map((each) => each.textContent);
    expect(words).toEqual(['step 0: test 2.5']);
    expect(onMove).not.toHaveBeenCalled();
  });

  it('never points into a gap', () => {
    const broken: LineChartProps['series'] = [
      {
        ...LOSSES.series[0],
        points: [
          [0, 1],
          [4, Number.NaN],
        ],
      },
    ];
    const { container } = render(within(<LineChart {...LOSSES} series={broken} />));
    fireEvent.pointerMove(area(container), { pointerType: 'mouse', clientX: 400, clientY: 50 });
    expect(container.querySelector('.chart-hovered text')?.textContent).toBe('step 0: training 1');
    expect(container.innerHTML).not.toContain('NaN');
  });

  it('is read line by line with a chosen series, and as a whole again above the first', () => {
    const { result } = renderHook(() => useChosenSeries(2));
    const pressing = (by: number) => {
      act(() => result.current.move(by));
      return result.current.chosen;
    };
    expect(result.current.chosen).toBeNull();
    expect([1, 1, 1, -1, -1, -1].map(pressing)).toEqual([0, 1, 1, 0, null, null]);
    const told = (silent: boolean) => {
      const cursor = { at: 0, chosen: 1, silent };
      const { container } = render(within(<LineChart {...LOSSES} cursor={cursor} />));
      return container.querySelector('[role=status]')?.textContent;
    };
    expect([told(false), told(true)]).toEqual(['step 0: test 2.5', undefined]);
  });

  it('is the same markup on the server and in the page, without a number that is none', () => {
    const chart = within(<LineChart {...LOSSES} legend cursor={{ at: 2.5 }} />);
    const markup = renderToString(chart);
    expect(markup).not.toMatch(/NaN|undefined|Infinity/);
    const { container } = render(chart);
    const served = document.createElement('div');
    served.innerHTML = markup;
    expect(container.querySelectorAll('path').length).toBeGreaterThan(2);
    expect(served.querySelectorAll('*').length).toBe(container.querySelectorAll('*').length);
    expect(served.textContent).toBe(container.textContent);
  });
});
