import { screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { Language } from '../../../words/language.ts';
import type { Prediction } from '../contract.ts';
import { draw } from '../testing/testing.tsx';
import { Predict, usePredict } from './Predict.tsx';

const SIZE: Prediction = {
  question: 'How large is the output?',
  answers: [
    { label: 'Height', value: 0.5 },
    { label: 'Width', value: 3 },
  ],
  right: 'It is.',
  wrong: 'It is 0.5 by 3.',
};
const CELL: Prediction = {
  question: 'Which cell wins?',
  pick: { grid: 'input', cells: [[1, 2]] },
  right: 'It does.',
  wrong: 'It is the one at 1, 2.',
};

function Asked({ question, onSeen }: { question: Prediction; onSeen: () => void }) {
  const predict = usePredict(onSeen);
  return (
    <>
      <button
        type="button"
        onClick={() => predict.pick({ grid: 'input', row: 1, col: predict.picked ? 2 : 0 })}
      >
        next cell
      </button>
      <Predict question={question} predict={predict} />
    </>
  );
}

function ask(question: Prediction = SIZE, language: Language = 'en') {
  const onSeen = vi.fn();
  const { user, rerender } = draw(<Asked question={question} onSeen={onSeen} />, language);
  const press = (name: string) => user.click(screen.getByRole('button', { name }));
  const type = (name: string, text: string) => user.type(screen.getByLabelText(name), text);
  const change = (next: Prediction) => rerender(<Asked question={next} onSeen={onSeen} />);
  return { user, press, type, change, onSeen };
}

describe('a prediction in numbers', () => {
  it('is judged when it is committed, and not before', async () => {
    const { press, type, onSeen } = ask();
    await press('Predict');
    await type('Height', '0.5');
    await type('Width', '3');
    expect(onSeen).not.toHaveBeenCalled();
    await press('Check');
    expect(screen.getByRole('status').textContent).toBe('Correct It is.');
    expect(onSeen).toHaveBeenCalledTimes(1);
  });

  it('is committed by Enter, and takes a comma', async () => {
    const { press, type, user } = ask(SIZE, 'vi');
    await press('Đoán trước');
    await type('Height', '0,5');
    await type('Width', '3');
    await user.keyboard('{Enter}');
    expect(screen.getByRole('status').textContent).toContain('It is.');
  });

  it('is told what is right when one of its numbers is wrong', async () => {
    const { press, type } = ask();
    await press('Predict');
    await type('Height', '0.5');
    await type('Width', '4');
    await press('Check');
    expect(screen.getByRole('status').textContent).toBe('Not quite It is 0.5 by 3.');
  });

  it('says what it cannot read, and begins anew without that sentence', async () => {
    const { press, type, onSeen } = ask();
    await press('Predict');
    await type('Height', 'half');
    await press('Check');
    expect(screen.getByRole('alert').textContent).toBe('Type one number, such as 2 or −0.5.');
    expect(onSeen).not.toHaveBeenCalled();
    await press('Reveal');
    await press('Predict');
    expect(screen.getByRole('alert').textContent).toBe('');
    expect(screen.getByLabelText<HTMLInputElement>('Height').value).toBe('');
  });

  it('may be given up, which shows the result once', async () => {
    const { press, onSeen } = ask();
    await press('Predict');
    await press('Reveal');
    expect(onSeen).toHaveBeenCalledTimes(1);
    expect(screen.queryByText(SIZE.question)).toBeNull();
  });

  it('loses its verdict when the question changes', async () => {
    const { press, type, change } = ask();
    await press('Predict');
    await type('Height', '0.5');
    await type('Width', '3');
    await press('Check');
    change({ ...SIZE, right: 'It is, still.' });
    expect(screen.queryByRole('status')).toBeNull();
    expect(screen.getByRole('button', { name: 'Predict' })).toBeDefined();
  });

  it('hands the focus on from stage to stage', async () => {
    const { press, type, user } = ask();
    await press('Predict');
    expect(document.activeElement).toBe(screen.getByText(SIZE.question));
    await type('Height', '1');
    await type('Width', '3{Enter}');
    // The box that was typed in is gone, and the focus with it.
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Close' }));
    await user.keyboard('{Enter}');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Predict' }));
  });
});

describe('a prediction by pointing', () => {
  it('can be committed once a cell is picked, the last one picked', async () => {
    const { press } = ask(CELL);
    await press('Predict');
    const check = screen.getByRole<HTMLButtonElement>('button', { name: 'Check' });
    expect(check.disabled).toBe(true);
    await press('next cell');
    expect(screen.getByText('row 1, column 0')).toBeDefined();
    await press('next cell');
    await press('Check');
    expect(screen.getByRole('status').textContent).toBe('Correct It does.');
  });

  it('is wrong at another cell, and asked anew without it', async () => {
    const { press } = ask(CELL);
    await press('Predict');
    await press('next cell');
    await press('Check');
    expect(screen.getByRole('status').textContent).toContain('Not quite');
    await press('Close');
    await press('Predict');
    expect(screen.queryByText('row 1, column 0')).toBeNull();
  });
});
