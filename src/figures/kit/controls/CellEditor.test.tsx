import { screen, within } from '@testing-library/react';
import { useState } from 'react';
import { expect, it, vi } from 'vitest';
import { draw, stubDialogs } from '../testing/testing.tsx';
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

/** An editor with a figure behind it that has any square up to 8, but refuses 7. */
function squares({ language = 'en' as 'en' | 'vi', resizable = true } = {}) {
  const taken = vi.fn();
  function Held() {
    const [grid, setGrid] = useState({ side: 2, values: [1, 2, 3, 4] });
    return (
      <CellEditor
        label="Input"
        rows={grid.side}
        cols={grid.side}
        values={grid.values}
        low={-99}
        high={99}
        onChange={(values) => {
          taken(values);
          setGrid({ ...grid, values });
        }}
        onMatrix={
          resizable
            ? (side, _, values) => {
                taken(values);
                if (side !== 7) setGrid({ side, values });
              }
            : undefined
        }
        sides={[1, 8]}
        square
      />
    );
  }
  const { user } = draw(<Held />, language);
  const named = language === 'vi' ? 'Dán ma trận: Input' : 'Paste as matrix: Input';
  const opener = () => screen.getByRole('button', { name: named });
  const area = () => screen.queryByRole<HTMLTextAreaElement>('textbox', { name: named });
  const cells = () =>
    screen
      .getAllByRole<HTMLInputElement>('textbox', { name: /^Input, / })
      .map(({ value }) => value);
  /** Opens the form, pastes a text into it and asks for it to be used. */
  const give = async (text: string) => {
    if (!area()) await user.click(opener());
    await user.clear(area()!);
    await user.paste(text);
    const use = language === 'vi' ? 'Dùng ma trận này' : 'Use this matrix';
    await user.click(screen.getByRole('button', { name: use }));
  };
  const problem = () =>
    screen
      .getAllByRole('alert')
      .map((each) => each.textContent)
      .join('');
  return { user, opener, area, cells, give, problem, taken };
}

it('a matrix of another size is taken with its size, at once, and the focus goes back', async () => {
  const { give, cells, area, taken, opener } = squares();
  await give('np.array([[1, 2, 3], [4, 5, 6], [7, 8, .5]])');
  expect(cells()).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '0.5']);
  expect(taken).toHaveBeenCalledTimes(1);
  expect(area()).toBeNull();
  expect(document.activeElement).toBe(opener());
  expect(screen.getByText('A 3×3 matrix was taken.')).toBeDefined();
});

it('a matrix is pasted into any box, and one number only into its own', async () => {
  const { user, cells, taken } = squares();
  await user.click(screen.getByRole('textbox', { name: 'Input, row 1, column 0' }));
  await user.paste('5\t6\n7\t8');
  expect(cells()).toEqual(['5', '6', '7', '8']);
  expect(taken).toHaveBeenCalledTimes(1);
  await user.clear(screen.getByRole('textbox', { name: 'Input, row 1, column 0' }));
  await user.paste('0,5');
  await user.tab();
  expect(cells()).toEqual(['5', '6', '0.5', '8']);
});

it.each([
  ['1 2\n3', 'Row 2 of the text is 1 long, the first row 2. Make the rows equally long.'],
  ['1 2\n3 x', 'Row 2 of the text: “x” is not a number.'],
  ['1\t\t3', 'Row 1 of the text has an empty cell.'],
  [
    '1 2\n3 400',
    'Row 2 of the text: 400 is outside the range from −99 to 99 that the figure takes.',
  ],
  ['1 2 3\n4 5 6', 'This matrix is 2×3; here it has to be square.'],
  [`${'1 '.repeat(9)}\n`.repeat(9), 'This matrix is 9×9; here each side is from 1 to 8.'],
  [
    `${'1 '.repeat(7)}\n`.repeat(7),
    'A 7×7 matrix does not go with the other settings of the figure.',
  ],
])('what cannot be taken says why, and stays to be mended: %#', async (text, sentence) => {
  const { give, cells, area, problem } = squares();
  await give(text);
  expect(problem()).toBe(sentence);
  expect(area()?.value).toBe(text);
  expect(cells()).toEqual(['1', '2', '3', '4']);
  await give('5 6\n7 8');
  expect(cells()).toEqual(['5', '6', '7', '8']);
  expect(area()).toBeNull();
});

it('a text that was pasted into a box and is no matrix is shown with the reason, in the reader’s language', async () => {
  const { user, area, problem, cells } = squares({ language: 'vi' });
  await user.click(screen.getByRole('textbox', { name: 'Input, hàng 0, cột 0' }));
  await user.paste('1 2\n3');
  expect(area()?.value).toBe('1 2\n3');
  expect(problem()).toBe(
    'Hàng thứ 2 có 1 số, còn hàng đầu có 2. Hãy sửa cho các hàng dài bằng nhau.',
  );
  expect(cells()).toEqual(['1', '2', '3', '4']);
});

it('a grid that has one size says which', async () => {
  const { give, problem } = squares({ resizable: false });
  await give('[[1, 2, 3]]');
  expect(problem()).toBe('This matrix is 1×3; here it has to be 2×2.');
});

it('Escape leaves the form as the cells were, and the focus goes back', async () => {
  const { user, opener, area, cells } = squares();
  await user.click(opener());
  expect(document.activeElement).toBe(area());
  await user.paste('5 6\n7 8');
  await user.keyboard('{Escape}');
  expect(area()).toBeNull();
  expect(cells()).toEqual(['1', '2', '3', '4']);
  expect(document.activeElement).toBe(opener());
});

it('the cells are copied in the form that is chosen, with the decimal mark of the language', async () => {
  const { user, give } = squares({ language: 'vi' });
  await give('0,5 1; 2 3');
  await user.click(screen.getByRole('button', { name: 'Sao chép dạng: Input' }));
  expect(await navigator.clipboard.readText()).toBe('0,5\t1\n2\t3');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Dạng sao chép: Input' }), 'NumPy');
  await user.click(screen.getByRole('button', { name: 'Sao chép dạng: Input' }));
  expect(await navigator.clipboard.readText()).toBe('np.array([[0.5, 1],\n          [2, 3]])');
});

it('where the browser refuses to copy, the text is shown', async () => {
  stubDialogs();
  const { user } = squares();
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('not allowed'));
  await user.click(screen.getByRole('button', { name: 'Copy as: Input' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Copy as: Input' }));
  expect(dialog.getByRole<HTMLTextAreaElement>('textbox').value).toBe('1\t2\n3\t4');
  await user.click(dialog.getByRole('button', { name: 'Close' }));
  expect(screen.queryByRole('dialog')).toBeNull();
});
