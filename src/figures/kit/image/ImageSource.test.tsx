import { File as ReadableFile } from 'node:buffer';
import { act, createEvent, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { words } from '../../../words/en.ts';
import { draw, stubDialogs } from '../testing/testing.tsx';
import { browserDecoder } from './browserDecoder.ts';
import { ImageSource } from './ImageSource.tsx';
import type { ImageState } from './imageChoice.ts';
import { ownImage, ownImageId } from './ownImages.ts';
import { PHOTO_IDS, PHOTO_TITLES } from './photos.ts';

/** Files of Node, since those of jsdom cannot be read. */
const file = (name: string, parts: (string | Uint8Array)[], type = '') =>
  new ReadableFile(parts, name, { type }) as unknown as File;
const big = (value: number) => [24, 16, 8, 0].map((shift) => (value >>> shift) & 0xff);
const png = (width: number, height: number) => {
  const header = [
    ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    ...[...big(13), 0x49, 0x48, 0x44, 0x52, ...big(width), ...big(height), 8, 6, 0, 0, 0],
  ];
  return file('cat.png', [Uint8Array.from(header)], 'image/png');
};

/** jsdom decodes no pictures: what the browser would do is answered here, when a test says so. */
let decoded: () => void;
function stubDecoder() {
  const size = { width: 30, height: 20 };
  vi.spyOn(browserDecoder, 'sizeOf').mockResolvedValue(size);
  vi.spyOn(browserDecoder, 'decode').mockImplementation(
    () =>
      new Promise((resolve) => {
        decoded = () => resolve({ ...size, planes: [], url: '' });
      }),
  );
}

function source(own = 0) {
  const onChange = vi.fn<(image: Partial<ImageState>) => void>();
  const { user, unmount } = draw(
    <figure aria-label="a figure" tabIndex={-1}>
      <ImageSource image={{ img: PHOTO_IDS[0], own }} onChange={onChange} />
    </figure>,
  );
  const open = (file: File) =>
    user.upload(screen.getByLabelText('Open an image', { selector: 'input' }), file);
  const figure = screen.getByRole('figure');
  const opener = () => screen.getByRole<HTMLButtonElement>('button', { name: /Open|Loading/ });
  return { user, unmount, onChange, open, figure, opener };
}

/** Lets the browser decode, once it has been asked to. */
async function decode() {
  await waitFor(() => expect(browserDecoder.decode).toHaveBeenCalled());
  await act(async () => decoded());
}
const problem = async () => (await screen.findByRole('alert')).textContent;

beforeEach(() => {
  stubDialogs();
  stubDecoder();
});

describe('a picture of the reader’s own', () => {
  it('is opened, read, and given to the figure', async () => {
    const { open, onChange, opener } = source();
    await open(png(60, 40));
    expect(opener().disabled).toBe(true);
    await decode();
    expect(opener().disabled).toBe(false);
    const [[{ img, own = 0 }]] = onChange.mock.calls;
    expect(img).toBe('own');
    expect(ownImage(ownImageId(own))).toMatchObject({ width: 30, height: 20 });
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('is dropped on the figure, which says while it is held over it what will happen', async () => {
    const { figure, onChange } = source();
    const dataTransfer = { types: ['Files'], files: [png(60, 40)] };
    fireEvent.dragOver(figure, { dataTransfer });
    expect(figure.dataset.dropping).toBe('Drop an image here');
    fireEvent.drop(figure, { dataTransfer });
    expect(figure.dataset.dropping).toBeUndefined();
    await decode();
    expect(onChange).toHaveBeenCalledTimes(1);
  });

  it('may be carried away again; dragged text is left to the browser', () => {
    const { figure } = source();
    fireEvent.dragOver(figure, { dataTransfer: { types: ['Files'] } });
    fireEvent.dragLeave(figure, { relatedTarget: document.body });
    expect(figure.dataset.dropping).toBeUndefined();
    const text = createEvent.dragOver(figure, { dataTransfer: { types: ['text/plain'] } });
    fireEvent(figure, text);
    expect(text.defaultPrevented).toBe(false);
  });

  it('is pasted', async () => {
    const { onChange } = source();
    fireEvent.paste(document.body, { clipboardData: { files: [png(60, 40)] } });
    await decode();
    expect(onChange).toHaveBeenCalledTimes(1);
  });

  it('is pasted into the figure that has the focus, where there are several', async () => {
    const one = source();
    const other = draw(
      <figure aria-label="another" tabIndex={-1}>
        <ImageSource image={{ img: PHOTO_IDS[0], own: 0 }} onChange={one.onChange} />
      </figure>,
    );
    const reading = (figure: HTMLElement) =>
      within(figure).queryByRole('button', { name: 'Loading…' }) !== null;
    const another = other.getByRole('figure', { name: 'another' });
    fireEvent.paste(document.body, { clipboardData: { files: [png(60, 40)] } });
    expect([one.figure, another].map(reading)).toEqual([false, false]);
    another.focus();
    fireEvent.paste(another, { clipboardData: { files: [png(60, 40)] } });
    expect([one.figure, another].map(reading)).toEqual([false, true]);
    await decode();
    expect(one.onChange).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['a text', file('letter.txt', ['Dear reader,']), /not an image/],
    ['an empty file', file('empty.png', []), /is empty/],
    ['a picture too large', png(12_000, 9_000), /too large \(12,000 × 9,000 pixels\)/],
    ['a picture too small', png(4, 4), /too small/],
  ])('%s is refused with the reason, and the picture before it stays', async (_, file, reason) => {
    const { figure, user, onChange, opener } = source();
    fireEvent.drop(figure, { dataTransfer: { types: ['Files'], files: [file] } });
    expect(await problem()).toMatch(reason);
    expect(opener().disabled).toBe(false);
    expect(onChange).not.toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('that is damaged is refused, and a good one after it clears the reason', async () => {
    const { open, onChange } = source();
    vi.mocked(browserDecoder.sizeOf).mockRejectedValueOnce(new Error('broken'));
    await open(png(60, 40));
    expect(await problem()).toMatch(/is damaged/);
    await open(png(60, 40));
    expect(screen.queryByRole('alert')).toBeNull();
    await decode();
    expect(onChange).toHaveBeenCalledTimes(1);
  });

  it('that went away before it was read is refused, and another may be opened', async () => {
    const { figure, opener } = source();
    const gone = png(60, 40);
    gone.slice = () =>
      ({
        arrayBuffer: () => Promise.reject(new DOMException('', 'NotReadableError')),
      }) as unknown as Blob;
    fireEvent.drop(figure, { dataTransfer: { types: ['Files'], files: [gone] } });
    expect(await problem()).toBe(words.unreadableFile);
    expect(opener().disabled).toBe(false);
  });

  it('that is still being read is dropped when the reader takes a photo of the book instead', async () => {
    const { user, open, onChange, opener } = source();
    await open(png(60, 40));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Photo' }), PHOTO_IDS[1]);
    expect(opener().disabled).toBe(false);
    await decode();
    expect(onChange.mock.calls).toEqual([[{ img: PHOTO_IDS[1] }]]);
  });

  it('that comes after the figure has gone changes nothing', async () => {
    const { unmount, open, onChange } = source();
    await open(png(60, 40));
    unmount();
    await decode();
    expect(onChange).not.toHaveBeenCalled();
  });
});

describe('the list of photos', () => {
  const offered = () => screen.getAllByRole('option').map((option) => option.textContent);

  it('offers the book’s photos, and the reader’s own once there is one', () => {
    const titles = PHOTO_IDS.map((id) => PHOTO_TITLES.en[id]);
    const { unmount } = source();
    expect(offered()).toEqual(titles);
    unmount();
    source(1);
    expect(offered()).toEqual([...titles, 'Your image']);
  });
});

describe('the webcam', () => {
  it('that is missing or refused is explained, and the dialog goes', async () => {
    vi.stubGlobal('navigator', {
      ...navigator,
      mediaDevices: {
        getUserMedia: () => Promise.reject(new DOMException('', 'NotAllowedError')),
      },
    });
    const { user } = source();
    await user.click(screen.getByRole('button', { name: 'Use the webcam' }));
    expect(await problem()).toMatch(/does not allow the webcam/);
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});
