import { createContext, useContext } from 'react';
import { type CanvasPicture, paint } from '../pointer/paint.ts';

/** Keeps a picture that the build made, and tells the address under which it will be served. */
export type SaveStill = (rgba: Uint8ClampedArray, width: number, height: number) => string;

const StillContext = createContext<SaveStill | null>(null);
export const StillProvider = StillContext.Provider;

/**
 * The picture that a canvas will show, as an image in the page's HTML, for readers without script and
 * for print. Only the build can make it; in the page React leaves the markup as it finds it, and
 * the canvas is drawn over it.
 */
export function Still(picture: CanvasPicture) {
  const save = useContext(StillContext);
  const html = save
    ? (['light', 'dark'] as const)
        .filter((theme) => theme === 'light' || picture.scale !== 'grey')
        .map((theme) => {
          const rgba = paint(picture, theme, null);
          const url = save(rgba, picture.width, picture.height);
          const which = picture.scale === 'grey' ? '' : ` class="still-${theme}"`;
          return `<img${which} src="${url}" alt="" width="${picture.width}" height="${picture.height}" loading="lazy" decoding="async">`;
        })
        .join('')
    : '';
  return (
    // biome-ignore lint/security/noDangerouslySetInnerHtml: made of an address and two numbers.
    <picture suppressHydrationWarning dangerouslySetInnerHTML={{ __html: html }} />
  );
}
