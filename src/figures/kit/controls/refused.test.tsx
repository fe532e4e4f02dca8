// @vitest-environment jsdom
import { createElement, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, it } from 'vitest';
import { words } from '../../../words/en.ts';
import { makeSay, SayProvider } from '../Say.tsx';
import { Choice, Select, Toggle } from './Choice.tsx';
import { Slider } from './Slider.tsx';

const keep = () => {};
const options = ['left', 'right'].map((value) => ({ value, label: value }));

async function drawn(control: ReactNode): Promise<HTMLElement> {
  const host = document.createElement('div');
  document.body.append(host);
  createRoot(host).render(createElement(SayProvider, { value: makeSay('en', words) }, control));
  await settled();
  return host;
}

function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 20));
}

it('a slider whose figure keeps its value goes back to it', async () => {
  const host = await drawn(<Slider label="Stride" value={2} low={1} high={8} onChange={keep} />);
  const input = host.querySelector<HTMLInputElement>('input[type=range]');
  if (!input) throw new Error('no slider');
  input.value = '7';
  input.dispatchEvent(new Event('input', { bubbles: true }));
  await settled();
  expect(input.value).toBe('2');
});

it('a radio whose figure keeps its value goes back to it', async () => {
  const host = await drawn(<Choice label="Side" value="left" options={options} onChange={keep} />);
  const [left, right] = host.querySelectorAll<HTMLInputElement>('input[type=radio]');
  right.click();
  await settled();
  expect([left.checked, right.checked]).toEqual([true, false]);
});

it('a select whose figure keeps its value goes back to it', async () => {
  const host = await drawn(<Select label="Side" value="left" options={options} onChange={keep} />);
  const select = host.querySelector('select');
  if (!select) throw new Error('no select');
  select.value = 'right';
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await settled();
  expect(select.value).toBe('left');
});

it('a toggle whose figure keeps its value goes back to it', async () => {
  const host = await drawn(<Toggle label="Show" value={false} onChange={keep} />);
  const box = host.querySelector<HTMLInputElement>('input[type=checkbox]');
  box?.click();
  await settled();
  expect(box?.checked).toBe(false);
});
