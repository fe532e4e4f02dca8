import { fireEvent } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readEntries, replaceEntries, writeAddress } from './address.ts';

describe('reading', () => {
  it('touches only the entries of its own figure', () => {
    const isOwn = (name: string) => name === 'k';
    const search = '?stride.k=5&utm=1&padding.k=2';
    expect(readEntries(search, 'stride.')).toEqual([['k', '5']]);
    expect(replaceEntries(search, 'stride.', isOwn, [['k', '7']])).toBe(
      '?utm=1&padding.k=2&stride.k=7',
    );
    expect(replaceEntries('?stride.k=5', 'stride.', isOwn, [])).toBe('');
  });

  it('reads links that other programs have mangled', () => {
    const entries = [
      ['s', '3'],
      ['k', '5'],
    ];
    for (const search of [
      '?s=3&amp;k=5',
      '?s=3&amp;amp;k=5',
      '?s%3D3%26k%3D5',
      '?s%3D3%26amp%3Bk%3D5',
    ]) {
      expect(readEntries(search, ''), search).toEqual(entries);
    }
    expect(replaceEntries('?s=3&amp;k=5', '', () => true, [])).toBe('');
    expect(readEntries('?%E0%A4%A%3D', '')).toEqual([['\ufffd%A=', '']]);
  });
});

describe('writing', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    history.replaceState(null, '', '/vi/');
    // The last write of the test before is long ago.
    vi.setSystemTime(Date.now() + 10_000);
  });
  afterEach(() => vi.useRealTimers());

  const write = (stride: number) => writeAddress('stride', () => `?s=${stride}`);

  it('comes at most twice a second', () => {
    write(3);
    vi.advanceTimersByTime(0);
    expect(location.search).toBe('?s=3');
    write(4);
    write(5);
    vi.advanceTimersByTime(400);
    expect(location.search).toBe('?s=3');
    vi.advanceTimersByTime(100);
    expect(location.search).toBe('?s=5');
  });

  it.each<[string, () => void]>([
    ['the page is left', () => fireEvent(window, new Event('pagehide'))],
    ['the page is reloaded by key', () => fireEvent.keyDown(document.body, { key: 'F5' })],
    ['the pointer goes to the browser', () => fireEvent.pointerOut(document.body)],
    [
      'a link is followed',
      () => {
        document.body.innerHTML = '<a href="#there"><span>There</span></a>';
        fireEvent.click(document.body.querySelector('span') as Element);
      },
    ],
  ])('is done before %s', (_, leave) => {
    write(3);
    vi.advanceTimersByTime(0);
    write(5);
    leave();
    expect(location.search).toBe('?s=5');
  });

  it('leaves the entry that the reader went back to as it was', () => {
    write(3);
    vi.advanceTimersByTime(0);
    write(5);
    history.replaceState(null, '', '/vi/?s=1');
    fireEvent(window, new PopStateEvent('popstate'));
    vi.advanceTimersByTime(1000);
    expect(location.search).toBe('?s=1');
  });
});
