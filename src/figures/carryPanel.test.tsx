import { screen, within } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { CarryPanel } from './kit/carry/CarryPanel.tsx';
import type { Carried } from './kit/carry/carries.ts';
import { draw, stubDialogs } from './kit/testing/testing.tsx';
import { loadNeighbours } from './registry.ts';

beforeEach(stubDialogs);

const CARRIED: Carried = {
  input: { rows: 5, cols: 5, values: Array.from({ length: 25 }, (_, index) => index) },
  kernel: { rows: 3, cols: 3, values: [1, 0, -1, 2, 0, -2, 1, 0, -1] },
  stride: 2,
  padding: 1,
};

function panel(carried: Carried, language: 'en' | 'vi' = 'en') {
  const neighbours = vi.fn(() =>
    loadNeighbours('conv-arithmetic', language, (id) => `/book/${language}/embed/${id}/`),
  );
  draw(<CarryPanel carried={carried} neighbours={neighbours} onClose={() => {}} />, language);
}

it('links to the other figures with the numbers, and says what stays behind', async () => {
  panel(CARRIED);
  expect(screen.getByText('Taken along: X 5×5, K 3×3, stride 2, padding 1.')).toBeDefined();
  const link = await screen.findByRole<HTMLAnchorElement>('link', {
    name: 'Gradient for X: scatter, gather',
  });
  const url = new URL(link.href);
  expect(url.pathname).toBe('/book/en/embed/input-gradient/');
  expect(url.searchParams.get('s')).toBe('2');
  expect(url.searchParams.get('p')).toBe('1');
  expect(url.searchParams.get('kernelCells')).toBe('1,0,-1,2,0,-2,1,0,-1');
  const pooling = screen.getByRole('link', { name: /^Pooling/ }).closest('li');
  expect(pooling?.textContent).toContain('It does not use K. It does not use stride.');
});

it('offers no figure that could take nothing', async () => {
  panel({ kernel: CARRIED.kernel });
  await screen.findByRole('link', { name: 'Gradient for X: scatter, gather' });
  expect(screen.queryByRole('link', { name: /^Pooling/ })).toBeNull();
});

it('says it in Vietnamese', async () => {
  panel(CARRIED, 'vi');
  expect(screen.getByText('Mang theo: X 5×5, K 3×3, stride 2, padding 1.')).toBeDefined();
  const graph = await screen.findByRole('link', { name: 'Mười sáu tích, ba cách xếp' });
  expect(graph.closest('li')?.textContent).toContain('Hình ấy chỉ nhận X có mỗi chiều từ 2 đến 4.');
});

it('says when there is nothing to take, and when the figures did not come', async () => {
  panel({});
  expect(screen.getByText(/no numbers to take along/)).toBeDefined();
  draw(
    <CarryPanel
      carried={CARRIED}
      neighbours={async () => {
        throw new Error('no network');
      }}
      onClose={() => {}}
    />,
  );
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toMatch(/did not load/);
  expect(within(screen.getAllByRole('dialog')[1]).queryByRole('link')).toBeNull();
});
