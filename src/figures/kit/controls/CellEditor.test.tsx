import { screen } from '@testing-library/react';
import { useState } from 'react';
import { expect, it, vi } from 'vitest';
import { draw } from '../testing/testing.tsx';
import { CellEditor } from './CellEditor.tsx';

/** An editor of cells that count up from 0, whose figure takes every change. */
function editor(rows: number, cols: number) {
  const onChange = vi.fn();
  function Held() {
    const [values, setValues] = useState(() => Array.from({ length: rows * cols }, (_, i) => i));
    const take = (next: number[]) => {
      onChange(next);
      setValues(next);
    };
    return (
      <CellEditor
        label="Input"
        rows={rows}
        cols={cols}
        values={values}
        low={-99}
        high={99}
        onChange={take}
      />
    );
  }
  const { user } = draw(<Held />);
  const box = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });
  const enter = async (name: string, text: string) => {
    await user.clear(box(name));
    await user.keyboard(text);
    await user.tab();
  };
  return { enter, box, latest: () => onChange.mock.lastCall?.[0] as number[] | undefined };
}

it('a small grid has a box for every cell, named by its place', async () => {
  const { enter, box, latest } = editor(2, 3);
  expect(screen.getByRole('group', { name: 'Input' })).toBeDefined();
  expect(screen.getAllByRole('textbox')).toHaveLength(6);
  expect(box('Input, row 1, column 2').value).toBe('5');
  await enter('Input, row 1, column 0', '−0,5');
  expect(latest()).toEqual([0, 1, 2, -0.5, 4, 5]);
  await enter('Input, row 0, column 1', '9');
  expect(latest()).toEqual([0, 9, 2, -0.5, 4, 5]);
});

it('a cell that cannot stand changes nothing', async () => {
  const { enter, box, latest } = editor(1, 2);
  await enter('Input, row 0, column 1', 'x');
  expect(latest()).toBeUndefined();
  expect(box('Input, row 0, column 1').value).toBe('1');
});

it('a large grid is edited by row and column', async () => {
  const { enter, box, latest } = editor(8, 9);
  expect(screen.getAllByRole('textbox')).toHaveLength(3);
  await enter('Input: Row', '7');
  await enter('Input: Column', '8');
  expect(box('Input: Value').value).toBe('71');
  await enter('Input: Value', '-3');
  expect(latest()?.at(-1)).toBe(-3);
  expect(latest()?.slice(0, -1)).toEqual(Array.from({ length: 71 }, (_, i) => i));
});

it('a large grid has no row or column beyond its last', async () => {
  const { enter, box } = editor(8, 9);
  await enter('Input: Row', '8');
  expect(box('Input: Row').value).toBe('0');
});

it('the place stays inside a grid that shrinks', async () => {
  const sized = (rows: number) => (
    <CellEditor
      label="Input"
      rows={rows}
      cols={8}
      values={Array.from({ length: rows * 8 }, (_, i) => i)}
      low={-99}
      high={99}
      onChange={() => {}}
    />
  );
  const { user, rerender } = draw(sized(9));
  await user.click(screen.getByRole('textbox', { name: 'Input: Row' }));
  await user.keyboard('8');
  rerender(sized(8));
  await user.tab();
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Input: Row' }).value).toBe('7');
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Input: Value' }).value).toBe('56');
});
