import { useEffect, useState } from 'react';
import type { Theme } from './scales.ts';

/** The theme on screen, for canvases; what is SVG or HTML follows the style sheet by itself. */
export function useTheme(): Theme {
  const [theme, setTheme] = useState<Theme>('light');
  useEffect(() => {
    const system = matchMedia('(prefers-color-scheme: dark)');
    const update = () => {
      const chosen = document.documentElement.dataset.theme;
      setTheme(chosen === 'dark' || (chosen !== 'light' && system.matches) ? 'dark' : 'light');
    };
    update();
    system.addEventListener('change', update);
    const observer = new MutationObserver(update);
    observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    return () => {
      system.removeEventListener('change', update);
      observer.disconnect();
    };
  }, []);
  return theme;
}
