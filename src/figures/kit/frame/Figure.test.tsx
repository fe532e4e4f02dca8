import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { StrictMode } from 'react';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { words } from '../../../words/en.ts';
import type { Table } from '../assets/assets.ts';
import { Surface } from '../pointer/Surface.tsx';
import { stubDialogs, stubScreen } from '../testing/testing.tsx';
import { setting, text } from '../testing/testingFigure.tsx';
import { Figure, type FigureProps, STATE_EVENT } from './Figure.tsx';

vi.mock('d3', async (load) => ({
  ...(await load<typeof import('d3')>()),
  ...(await import('../motion/testing.ts')).plainTimers,
}));

/** The frame as it is in development: every effect runs, is undone, and runs again. */
function open(changes: Partial<FigureProps> = {}) {
  const user = userEvent.setup();
  const { container } = render(
    <StrictMode>
      <Figure {...setting} {...changes} />
    </StrictMode>,
  );
  const result = () => container.querySelector('output')!;
  const press = (name: string) => user.click(screen.getByRole('button', { name }));
  const type = async (name: string, typed: string) => {
    await user.clear(screen.getByRole('textbox', { name }));
    await user.type(screen.getByRole('textbox', { name }), typed);
  };
  const surface = () => screen.getByRole('application');
  return { user, result, press, type, surface };
}

let reader: ReturnType<typeof stubScreen>;
beforeEach(() => {
  reader = stubScreen();
  stubDialogs();
});
afterEach(() => history.replaceState(null, '', '/'));

describe('the frame', () => {
  it('is a figure named by its title, with its result in words', () => {
    const { result } = open();
    const figure = within(screen.getByRole('figure', { name: 'Squares' }));
    expect(figure.getByText('Figure 2.3')).toBeDefined();
    expect(figure.getByText('Move the slider.')).toBeDefined();
    expect(figure.getByRole('application', { name: text.surface })).toBeDefined();
    expect(result().textContent).toBe('5 squared is 25.');
  });

  it('control, drawing, result line and table agree', async () => {
    const { user, result, type } = open();
    await user.click(screen.getByText('Numbers'));
    expect(await screen.findByRole('table', { name: 'Square' })).toBeDefined();
    await type('Side, number', '4');
    expect(result().textContent).toBe('4 squared is 16.');
    expect(screen.getByText('drawn 16')).toBeDefined();
    expect(screen.getAllByRole('cell').map((cell) => cell.textContent)).toEqual(['', '4', '16']);
  });

  it('says what a refused setting means, and keeps the drawing', async () => {
    const { result, type } = open();
    await type('Side, number', '7');
    expect(screen.getByText('Seven is refused.').role).toBe('status');
    expect(result().textContent).toBe('5 squared is 25.');
    await type('Side, number', '6');
    expect(screen.queryByText('Seven is refused.')).toBeNull();
  });

  it('takes a preset, marks it, and undoes it', async () => {
    const { user, result, press, surface } = open();
    await press('Large');
    expect(result().textContent).toBe('8 squared is 64.');
    expect(screen.getByRole('button', { pressed: true }).textContent).toBe('Large');
    surface().focus();
    await user.keyboard('{Control>}z{/Control}');
    expect(result().textContent).toBe('5 squared is 25.');
    expect(screen.queryByRole('button', { pressed: true })).toBeNull();
  });

  it('begins anew from the menu', async () => {
    const { result, press } = open();
    await press('Small');
    await press('Figure menu');
    await userEvent.click(within(screen.getAllByRole('list')[0]).getByText('Reset'));
    expect(result().textContent).toBe('5 squared is 25.');
  });
});

describe('undo and redo by keys', () => {
  it.each([
    ['{Control>}z{/Control}', '{Control>}{Shift>}z{/Shift}{/Control}'],
    ['{Control>}z{/Control}', '{Control>}y{/Control}'],
    ['{Meta>}z{/Meta}', '{Meta>}{Shift>}Z{/Shift}{/Meta}'],
  ])('%s and %s', async (undo, redo) => {
    const { user, result, press, surface } = open();
    await press('Small');
    await press('Increase: Side');
    surface().focus();
    await user.keyboard(undo);
    expect(result().textContent).toBe('2 squared is 4.');
    await user.keyboard(undo);
    expect(result().textContent).toBe('5 squared is 25.');
    await user.keyboard(redo + redo);
    expect(result().textContent).toBe('3 squared is 9.');
  });

  it('are the box’s own while something is typed in it', async () => {
    const { user, result, type } = open();
    await type('Side, number', '4');
    await user.keyboard('{Control>}z{/Control}');
    expect(result().textContent).toBe('4 squared is 16.');
  });

  it('a step of the window is not undone', async () => {
    const { user, result, press } = open();
    await press('Small');
    await press('Step');
    await user.keyboard('{Control>}z{/Control}');
    expect(result().textContent).toBe('5 squared is 25.');
  });
});

describe('playing', () => {
  it('begins and ends by Space on the drawing; the result is not spoken meanwhile', async () => {
    const { user, result, surface } = open();
    expect(result().getAttribute('aria-live')).toBe('polite');
    surface().focus();
    await user.keyboard(' ');
    expect(screen.getByRole('button', { name: 'Pause' })).toBeDefined();
    expect(result().getAttribute('aria-live')).toBe('off');
    await user.keyboard(' ');
    expect(result().getAttribute('aria-live')).toBe('polite');
  });

  it('and steps by the keys wherever the focus is, but for what uses a key itself', async () => {
    const { user } = open();
    const at = () => screen.getByRole('slider', { name: 'Step' }).getAttribute('aria-valuetext');
    const step = screen.getByRole('button', { name: 'Step' });
    step.focus();
    await user.keyboard('{ArrowRight}');
    expect(at()).toBe('Step 2 of 5');
    await user.keyboard('{ArrowLeft}');
    expect(at()).toBe('Step 1 of 5');
    // A button is pressed by Space, and what slides is moved by the arrows.
    await user.keyboard(' ');
    expect(at()).toBe('Step 2 of 5');
    fireEvent.keyDown(screen.getByRole('slider', { name: 'Step' }), { key: 'ArrowLeft' });
    expect(at()).toBe('Step 2 of 5');
    fireEvent.keyDown(screen.getByRole('slider', { name: 'Step' }), { key: ' ' });
    expect(screen.queryByRole('button', { name: 'Pause' })).toBeNull();
    fireEvent.keyDown(screen.getByRole('figure'), { key: ' ' });
    expect(screen.getByRole('button', { name: 'Pause' })).toBeDefined();
  });

  it('goes beat by beat by the arrow keys on the drawing, which says so, while steps go by beats', async () => {
    const moved = vi.fn();
    const View: typeof setting.figure.View = ({ surface }) => (
      <Surface label={surface} onMove={moved}>
        drawn
      </Surface>
    );
    const { press, surface } = open({ figure: { ...setting.figure, View, beats: true } });
    reader.reduceMotion();
    const at = () => [
      document.querySelector<HTMLElement>('.beat-line')?.dataset.beat,
      screen.getByRole('slider', { name: 'Step' }).getAttribute('aria-valuetext'),
    ];
    fireEvent.keyDown(surface(), { key: 'ArrowRight' });
    expect(moved).toHaveBeenLastCalledWith(0, 1, false);
    expect(surface().getAttribute('aria-label')).toBe(text.surface);
    await press('By beats');
    expect(surface().getAttribute('aria-label')).toBe(`${text.surface} ${words.arrowsByBeats}`);
    moved.mockClear();
    fireEvent.keyDown(surface(), { key: 'ArrowRight' });
    expect(at()).toEqual(['arrive', 'Step 2 of 5']);
    fireEvent.keyDown(surface(), { key: 'ArrowDown' });
    expect(at()).toEqual(['lift', 'Step 2 of 5']);
    fireEvent.keyDown(surface(), { key: 'ArrowLeft' });
    expect(at()).toEqual(['arrive', 'Step 2 of 5']);
    expect(moved).not.toHaveBeenCalled();
    fireEvent.keyDown(surface(), { key: 'ArrowRight', shiftKey: true });
    expect(moved).toHaveBeenLastCalledWith(0, 1, false);
  });

  it('ends when the page hands the figure a state', async () => {
    const { press, result } = open();
    await press('Play');
    act(() => {
      const event = new CustomEvent(STATE_EVENT, { detail: 'n=8&step=3' });
      screen.getByRole('figure').dispatchEvent(event);
    });
    expect(result().textContent).toBe('8 squared is 64.');
    expect(screen.getByRole('slider', { name: 'Step' }).getAttribute('aria-valuetext')).toBe(
      'Step 4 of 8',
    );
    expect(screen.queryByRole('button', { name: 'Pause' })).toBeNull();
  });
});

describe('full screen', () => {
  it('steps by the keys of a clicker, wherever the focus is, and by no others outside of it', async () => {
    const { press } = open();
    const at = () => screen.getByRole('slider', { name: 'Step' }).getAttribute('aria-valuetext');
    fireEvent.keyDown(document.body, { key: 'PageDown' });
    expect(at()).toBe('Step 1 of 5');
    await press('Figure menu');
    await press('Full screen');
    fireEvent.keyDown(document.body, { key: 'PageDown' });
    fireEvent.keyDown(screen.getByRole('slider', { name: 'Step' }), { key: 'PageDown' });
    expect(at()).toBe('Step 3 of 5');
    fireEvent.keyDown(document.body, { key: 'PageUp' });
    expect(at()).toBe('Step 2 of 5');
  });

  it('has the keys of the player at hand, even where nothing has the focus', async () => {
    const { press, surface } = open();
    await press('Figure menu');
    await press('Full screen');
    expect(document.activeElement).toBe(surface());
    fireEvent.keyDown(document.body, { key: ' ' });
    expect(screen.getByRole('button', { name: 'Pause' })).toBeDefined();
    fireEvent.keyDown(document.body, { key: 'ArrowRight' });
    expect(screen.queryByRole('button', { name: 'Pause' })).toBeNull();
  });
});

describe('predicting', () => {
  it('hides drawing and result until the answer, and then says whether it was right', async () => {
    const { result, press, type } = open();
    await press('Predict');
    expect(result().textContent).toBe('');
    expect(screen.getByText('hidden')).toBeDefined();
    await type('Square', '25{Enter}');
    expect(screen.getByText('Correct').closest('p')?.textContent).toBe('Correct It is.');
    expect(result().textContent).toBe('5 squared is 25.');
    expect(screen.getByText('drawn 25')).toBeDefined();
  });

  it('holds Play, so that the question stays the same', async () => {
    const { press } = open();
    await press('Play');
    await press('Predict');
    expect(screen.queryByRole('button', { name: 'Pause' })).toBeNull();
  });
});

describe('links', () => {
  it('a linked state is taken on, and what it cannot mean is named with what it may be', () => {
    history.replaceState(null, '', '/?squares.n=8&squares.step=99&other.n=2');
    const { result } = open({ prefix: 'squares.' });
    expect(result().textContent).toBe('8 squared is 64.');
    expect(screen.getByText(/value that does not work for step \(0–8\);/).role).toBe('status');
  });

  it('the address follows the state, and leaves what belongs to others', async () => {
    history.replaceState(null, '', '/?other.n=2');
    const { press } = open({ prefix: 'squares.' });
    await press('Small');
    await waitFor(() => expect(location.search).toBe('?other.n=2&squares.n=2'));
  });
});

describe('what has to be loaded', () => {
  it('is waited for with the picture before it, fails in words, and is tried again', async () => {
    const table: Table = { kind: 'table', id: 'nine', value: 9 };
    const load = vi.fn().mockRejectedValueOnce(new Error('no network')).mockResolvedValue(table);
    const { result, type, press } = open({ source: { load } });
    await type('Side, number', '9');
    expect((await screen.findByText(/did not load/)).closest('[role=alert]')).not.toBeNull();
    expect(screen.getByText('drawn 81')).toBeDefined();
    await press('Retry');
    await waitFor(() => expect(screen.queryByText(/did not load/)).toBeNull());
    expect(result().textContent).toBe('9 squared is 81.');
    expect(load).toHaveBeenCalledTimes(2);
  });
});

it('comes alive in the markup of the build, which it finds as it would draw it', async () => {
  const container = document.createElement('div');
  document.body.append(container);
  container.innerHTML = renderToString(<Figure {...setting} />);
  expect(within(container).queryByRole('textbox')).toBeNull();
  const figure = screen.getByRole('figure', { name: 'Squares' });
  const differs = vi.fn();
  render(
    <StrictMode>
      <Figure {...setting} />
    </StrictMode>,
    { container, hydrate: true, onRecoverableError: differs },
  );
  expect(screen.getByRole('figure', { name: 'Squares' })).toBe(figure);
  expect(figure.dataset.alive).toBe('true');
  expect(differs).not.toHaveBeenCalled();
  expect(screen.getByRole('textbox', { name: 'Side, number' })).toBeDefined();
});

it('opens its panels in development, where effects run twice', async () => {
  const { press } = open();
  await press('Figure menu');
  await press('Show code');
  expect(await screen.findByRole('dialog', { name: 'Show code' })).toBeDefined();
  await press('Close');
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Figure menu' }));
});
