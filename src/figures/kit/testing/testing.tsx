import { act, cleanup, configure, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { afterEach, vi } from 'vitest';
import { words as en } from '../../../words/en.ts';
import type { Language } from '../../../words/language.ts';
import { words as vietnamese } from '../../../words/vi.ts';
import { makeSay, SayProvider } from '../frame/Say.tsx';

// What is waited for comes when it comes; how soon says something of the machine and nothing of the book.
configure({ asyncUtilTimeout: 50_000 });

afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** Draws a part of a figure, in the words of a language, for a reader with a mouse and keys. */
export function draw(part: ReactNode, language: Language = 'en') {
  const say = makeSay(language, language === 'vi' ? vietnamese : en);
  const user = userEvent.setup();
  const drawn = render(part, {
    wrapper: ({ children }) => <SayProvider value={say}>{children}</SayProvider>,
  });
  return { user, ...drawn };
}

/** The window that the page is seen through, which jsdom lacks: its motion setting and what is in sight. */
export function stubScreen() {
  let reduced = false;
  const asked = new Set<() => void>();
  vi.stubGlobal('matchMedia', () => ({
    get matches() {
      return reduced;
    },
    addEventListener: (_: string, listener: () => void) => asked.add(listener),
    removeEventListener: (_: string, listener: () => void) => asked.delete(listener),
  }));
  const watching = new Set<(entries: { isIntersecting: boolean }[]) => void>();
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(private readonly seen: (entries: { isIntersecting: boolean }[]) => void) {}
      observe() {
        watching.add(this.seen);
      }
      disconnect() {
        watching.delete(this.seen);
      }
    },
  );
  // Nothing has a size in a test, so no size changes.
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
  return {
    reduceMotion() {
      reduced = true;
      act(() => {
        for (const listener of asked) listener();
      });
    },
    scrollAway() {
      act(() => {
        for (const seen of watching) seen([{ isIntersecting: false }]);
      });
    },
    hideTab() {
      vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
      act(() => void document.dispatchEvent(new Event('visibilitychange')));
    },
  };
}

/** Modal dialogs, which jsdom lacks: they take the focus when they open, and close only once. */
export function stubDialogs() {
  Object.assign(HTMLDialogElement.prototype, {
    showModal(this: HTMLDialogElement) {
      if (this.open) throw new DOMException('the dialog is open', 'InvalidStateError');
      this.open = true;
      this.querySelector<HTMLElement>('button, textarea, [tabindex]')?.focus();
    },
    close(this: HTMLDialogElement) {
      if (!this.open) return;
      this.open = false;
      this.dispatchEvent(new Event('close'));
    },
  });
}
