import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { afterEach, expect, it } from 'vitest';
import { words } from '../../../words/en.ts';
import { makeSay, SayProvider } from '../frame/Say.tsx';
import { Choice, Select, Toggle } from './Choice.tsx';
import { Slider } from './Slider.tsx';

const keep = () => {};
const options = ['left', 'right'].map((value) => ({ value, label: value }));

function draw(control: ReactNode) {
  render(<SayProvider value={makeSay('en', words)}>{control}</SayProvider>);
}
afterEach(cleanup);

it('a slider whose figure keeps its value goes back to it', () => {
  draw(<Slider label="Stride" value={2} low={1} high={8} onChange={keep} />);
  const slider = screen.getByRole<HTMLInputElement>('slider', { name: 'Stride' });
  fireEvent.change(slider, { target: { value: '7' } });
  expect(slider.value).toBe('2');
});

it('a radio whose figure keeps its value goes back to it', async () => {
  draw(<Choice label="Side" value="left" options={options} onChange={keep} />);
  await userEvent.click(screen.getByRole('radio', { name: 'right' }));
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'left' }).checked).toBe(true);
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'right' }).checked).toBe(false);
});

it('a select whose figure keeps its value goes back to it', async () => {
  draw(<Select label="Side" value="left" options={options} onChange={keep} />);
  const select = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Side' });
  await userEvent.selectOptions(select, 'right');
  expect(select.value).toBe('left');
});

it('a toggle whose figure keeps its value goes back to it', async () => {
  draw(<Toggle label="Show" value={false} onChange={keep} />);
  const box = screen.getByRole<HTMLInputElement>('checkbox', { name: 'Show' });
  await userEvent.click(box);
  expect(box.checked).toBe(false);
});
