import type { OpenedPicture } from './ownImages.ts';
import { planesOf } from './planes.ts';
import type { ImageDecoder, Size } from './readImage.ts';

/** The browser's own decoders. They turn a photo as its camera was held, and take a GIF's first frame. */
export const browserDecoder: ImageDecoder = {
  async sizeOf(file) {
    const url = URL.createObjectURL(file);
    try {
      const image = new Image();
      await new Promise((resolve, reject) => {
        image.onload = resolve;
        image.onerror = () => reject(new Error('sizeOf: the browser cannot read this image'));
        image.src = url;
      });
      return { width: image.naturalWidth, height: image.naturalHeight };
    } finally {
      URL.revokeObjectURL(url);
    }
  },
  async decode(file, size) {
    const bitmap = await createImageBitmap(file, {
      resizeWidth: size.width,
      resizeHeight: size.height,
      resizeQuality: 'high',
    });
    const picture = pixelsOf(bitmap, size, URL.createObjectURL(file));
    bitmap.close();
    return picture;
  },
};

/** The pixels of anything that a canvas can draw, at this size; what is transparent becomes white. */
export function pixelsOf(source: CanvasImageSource, size: Size, url: string): OpenedPicture {
  const { width, height } = size;
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('pixelsOf: the browser gives no canvas');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, width, height);
  context.drawImage(source, 0, 0, width, height);
  const { data } = context.getImageData(0, 0, width, height);
  return { width, height, planes: planesOf(data), url };
}
