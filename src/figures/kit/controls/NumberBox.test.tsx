import { screen } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import type { Language } from '../../../words/language.ts';
import { draw } from '../testing/testing.tsx';
import { NumberBox } from './NumberBox.tsx';

interface Setting {
  readonly value?: number;
  readonly low?: number;
  readonly high?: number;
  readonly whole?: boolean;
  readonly language?: Language;
}

/** A box whose figure takes every value that it is given. */
function box({ value = 1, low = -99, high = 99, whole, language }: Setting = {}) {
  const onChange = vi.fn();
  function Held() {
    const [held, setHeld] = useState(value);
    const take = (next: number) => {
      onChange(next);
      setHeld(next);
    };
    return (
      <NumberBox label="Weight" value={held} low={low} high={high} whole={whole} onChange={take} />
    );
  }
  const { user } = draw(<Held />, language);
  const input = screen.getByRole<HTMLInputElement>('textbox', { name: 'Weight' });
  const given = () => onChange.mock.calls.map(([next]) => next);
  const note = () => screen.getByRole('alert').textContent;
  return { user, input, given, note };
}

describe('what is typed', () => {
  it.each([
    ['vi', '0,25', 0.25, '0,25'],
    ['vi', '0.25', 0.25, '0,25'],
    ['en', '0,25', 0.25, '0.25'],
    ['en', '0.25', 0.25, '0.25'],
    ['en', '-3', -3, '−3'],
    ['en', '−3', -3, '−3'],
    ['en', '–3', -3, '−3'],
    ['vi', '−0,5', -0.5, '−0,5'],
  ] as const)(
    'in %s, %s is %d and is shown as %s once left',
    async (language, text, value, shown) => {
      const { user, input, given, note } = box({ language });
      await user.click(input);
      await user.keyboard(text);
      expect(input.value).toBe(text);
      await user.tab();
      expect(given().at(-1)).toBe(value);
      expect(input.value).toBe(shown);
      expect(note()).toBe('');
    },
  );

  it('replaces what stood there, since the box is selected when it is entered', async () => {
    const { user, input, given } = box({ value: 7 });
    await user.tab();
    await user.keyboard('4');
    expect(input.value).toBe('4');
    expect(given()).toEqual([4]);
  });

  it('is refused with the reason when it is out of range, and the value stays', async () => {
    const { user, input, given, note } = box({ value: 2, low: 1, high: 8 });
    await user.click(input);
    await user.keyboard('9');
    expect(note()).toBe('Type a number from 1 to 8.');
    expect(input.getAttribute('aria-invalid')).toBe('true');
    expect(document.getElementById(input.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
      note(),
    );
    await user.tab();
    expect(given()).toEqual([]);
    expect(input.value).toBe('2');
    expect(note()).toBe('');
  });

  it('is refused where it is no number, or no whole one', async () => {
    const { user, input, given, note } = box({ value: 2, low: 1, high: 8, whole: true });
    await user.click(input);
    await user.keyboard('x');
    expect(note()).toBe('Type one number, such as 2 or −0.5.');
    await user.clear(input);
    await user.keyboard('2.5');
    expect(note()).toBe('Type a number from 1 to 8.');
    expect(given()).toEqual([]);
  });

  it.each(['{Enter}', '{Escape}'])('is shown in the book’s way after %s', async (key) => {
    const { user, input } = box();
    await user.click(input);
    await user.keyboard(`03.50${key}`);
    expect(input.value).toBe('3.5');
  });
});

describe('keys and buttons', () => {
  it('arrows go up and down by one, and stop at the ends', async () => {
    const { user, input, given } = box({ value: 2, low: 1, high: 4 });
    await user.click(input);
    await user.keyboard('{ArrowUp}{ArrowUp}{ArrowUp}');
    expect(input.value).toBe('4');
    await user.keyboard('{ArrowDown}');
    expect(given().at(-1)).toBe(3);
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
    expect(input.value).toBe('1');
  });

  it('an arrow goes on from what was just typed', async () => {
    const { user, input } = box();
    await user.click(input);
    await user.keyboard('20{ArrowUp}');
    expect(input.value).toBe('21');
  });

  it('± changes the sign, where a negative number may stand', async () => {
    const { user, input, given } = box({ value: 3 });
    const sign = screen.getByRole('button', { name: 'Change sign: Weight' });
    await user.click(sign);
    expect(input.value).toBe('−3');
    await user.click(sign);
    expect(given()).toEqual([-3, 3]);
  });

  it('± leaves 0 as it is, without a minus', async () => {
    const { user, given } = box({ value: 0 });
    await user.click(screen.getByRole('button', { name: 'Change sign: Weight' }));
    expect(given().every((value) => Object.is(value, 0))).toBe(true);
  });

  it('there is no ± where only positive numbers may stand', () => {
    box({ low: 0 });
    expect(screen.queryByRole('button')).toBeNull();
  });
});

describe('the room of a number', () => {
  it('grows with its text, within reason', async () => {
    const { user, input } = box({ value: 4 });
    const room = () => input.style.getPropertyValue('--characters');
    expect(room()).toBe('1');
    await user.clear(input);
    await user.type(input, '41,4897');
    expect(room()).toBe('7');
    await user.type(input, '0'.repeat(30));
    expect(room()).toBe('12');
  });
});
