import { useSyncExternalStore } from 'react';
import type { Theme } from '../grid/scales.ts';

/** The theme on screen, for canvases; what is SVG or HTML follows the style sheet by itself. Paper is light. */
export function useTheme(): Theme {
  return useSyncExternalStore(subscribe, themeNow, () => 'light');
}

function subscribe(onChange: () => void): () => void {
  const queries = [matchMedia('(prefers-color-scheme: dark)'), matchMedia('print')];
  for (const query of queries) query.addEventListener('change', onChange);
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  return () => {
    for (const query of queries) query.removeEventListener('change', onChange);
    observer.disconnect();
  };
}

function themeNow(): Theme {
  if (matchMedia('print').matches) return 'light';
  const chosen = document.documentElement.dataset.theme;
  if (chosen === 'light' || chosen === 'dark') return chosen;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}
