import { describe, expect, it } from 'vitest';
import { browserSource } from '../assets/browserSource.ts';
import { decode, encode } from '../link/codec.ts';
import { type ImageState, imageField, photoRequest, settleImage } from './imageChoice.ts';
import { isOwnImage, keepOwnImage, ownImage } from './ownImages.ts';
import { greyPlane } from './planes.ts';
import { openWebcam } from './webcam.ts';

const model = {
  initialState: { img: 'chelsea', own: 0 } as ImageState,
  fields: { img: imageField },
};
const picture = (value: number) => ({
  width: 2,
  height: 1,
  planes: [Float32Array.of(value, value)],
  url: '',
});

describe('own images', () => {
  it('keeps each picture under its own number, so that undo finds the one before', async () => {
    const first = keepOwnImage(picture(1));
    const second = keepOwnImage(picture(2));
    const load = (own: number) => browserSource('/').load(photoRequest({ img: 'own', own }));
    expect((await load(first)).planes[0][0]).toBe(1);
    expect((await load(second)).planes[0][0]).toBe(2);
  });

  it('lets old ones go and says so', async () => {
    const first = keepOwnImage(picture(1));
    for (let count = 0; count < 12; count++) keepOwnImage(picture(count));
    const { id } = photoRequest({ img: 'own', own: first });
    expect(isOwnImage(id)).toBe(true);
    expect(() => ownImage(id)).toThrow(RangeError);
    await expect(browserSource('/').load({ kind: 'photo', id })).rejects.toThrow(RangeError);
  });

  it('stays out of links', () => {
    expect(encode<ImageState>({ img: 'own', own: 3 }, model)).toEqual([]);
    expect(encode<ImageState>({ img: 'brick', own: 3 }, model)).toEqual([['img', 'brick']]);
    expect(decode<ImageState>([['img', 'own']], model)).toEqual({
      state: model.initialState,
      rejected: ['img'],
    });
  });

  it('cannot be chosen before one is opened', () => {
    expect(settleImage({ img: 'own', own: 0 }, 'coffee').img).toBe('coffee');
    expect(settleImage({ img: 'own', own: 1 }, 'coffee').img).toBe('own');
  });
});

describe('greyPlane', () => {
  it('weighs the channels and rounds to whole numbers', () => {
    const planes = [Float32Array.of(255, 0), Float32Array.of(0, 255), Float32Array.of(0, 0)];
    const photo = { kind: 'photo', id: 'x', width: 2, height: 1, planes, url: '' } as const;
    expect([...greyPlane(photo)]).toEqual([76, 150]);
  });
});

describe('openWebcam', () => {
  const failing = (name: string) => ({
    getUserMedia: async () => {
      throw new DOMException('no', name);
    },
  });
  it('names what stands in the way', async () => {
    expect(await openWebcam(failing('NotAllowedError'))).toEqual({ refused: 'webcamRefused' });
    expect(await openWebcam(failing('NotFoundError'))).toEqual({ refused: 'webcamMissing' });
    expect(await openWebcam(failing('NotReadableError'))).toEqual({ refused: 'webcamBusy' });
  });
});
