import { useLayoutEffect, useRef } from 'react';
import { Still } from '../frame/Stills.tsx';
import { useTheme } from '../frame/useTheme.ts';
import { type CanvasPicture, paint } from '../pointer/paint.ts';

/**
 * A large grid as a canvas, one pixel a cell, enlarged without smoothing. Stands in a panel's `under`,
 * below the SVG that holds the window. Until the page is alive a still made by the build is seen.
 */
export function CellCanvas(picture: CanvasPicture) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const image = useRef<ImageData | null>(null);
  const theme = useTheme();
  const { width, height, values, scale, extent, upTo } = picture;
  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context) return;
    if (image.current?.width !== width || image.current.height !== height) {
      image.current = new ImageData(width, height);
    }
    paint({ width, height, values, scale, extent, upTo }, theme, image.current.data);
    context.putImageData(image.current, 0, 0);
  }, [width, height, values, scale, extent, upTo, theme]);
  return (
    <>
      <Still {...picture} />
      <canvas ref={canvas} width={width} height={height} aria-hidden="true" />
    </>
  );
}
