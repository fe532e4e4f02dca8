import { Camera, FolderOpen, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Select } from '../controls/Choice.tsx';
import { useSay } from '../frame/Say.tsx';
import { browserDecoder } from './browserDecoder.ts';
import type { ImageId, ImageState } from './imageChoice.ts';
import { keepOwnImage, type OpenedPicture } from './ownImages.ts';
import { PHOTO_IDS, PHOTO_TITLES } from './photos.ts';
import { readImage, refusalWords } from './readImage.ts';
import { useImageFiles } from './useImageFiles.ts';
import { WebcamDialog } from './WebcamDialog.tsx';

interface ImageSourceProps {
  readonly image: ImageState;
  readonly onChange: (image: Partial<ImageState>) => void;
}

/**
 * Chooses the picture of a figure: one of the book's photos, a file that is opened, dropped or pasted, or
 * a frame of the webcam. What cannot be used is explained, and the picture before it stays.
 */
export function ImageSource({ image, onChange }: ImageSourceProps) {
  const { language, words, number } = useSay();
  const root = useRef<HTMLFieldSetElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const newest = useRef(0);
  const [problem, setProblem] = useState('');
  const [reading, setReading] = useState(false);
  const [webcam, setWebcam] = useState(false);
  const alive = useRef(true);
  useEffect(() => {
    alive.current = true;
    return () => {
      alive.current = false;
    };
  }, []);

  const take = (picture: OpenedPicture) => {
    setProblem('');
    onChange({ img: 'own', own: keepOwnImage(picture) });
  };
  const open = async (file: File) => {
    newest.current += 1;
    const turn = newest.current;
    setProblem('');
    setReading(true);
    const outcome = await readImage(file, browserDecoder);
    if (turn !== newest.current || !alive.current) return;
    setReading(false);
    if ('picture' in outcome) take(outcome.picture);
    else setProblem(refusalWords(outcome.refusal, words, number));
  };
  useImageFiles(root, words.dropImage, open);

  const options: { value: ImageId; label: string }[] = PHOTO_IDS.map((id) => ({
    value: id,
    label: PHOTO_TITLES[language][id],
  }));
  if (image.own > 0) options.push({ value: 'own', label: words.ownImage });
  return (
    <fieldset className="image-source" data-image-source ref={root}>
      <legend className="visually-hidden">{words.photo}</legend>
      <Select
        label={words.photo}
        value={image.img}
        options={options}
        onChange={(img) => {
          // A file that is still being read is no longer wanted.
          newest.current += 1;
          setReading(false);
          setProblem('');
          onChange({ img });
        }}
      />
      <div className="image-source-buttons">
        <button type="button" disabled={reading} onClick={() => input.current?.click()}>
          <FolderOpen aria-hidden="true" />
          <span>{reading ? words.loading : words.openImage}</span>
        </button>
        <button type="button" onClick={() => setWebcam(true)}>
          <Camera aria-hidden="true" />
          <span>{words.useWebcam}</span>
        </button>
      </div>
      <input
        ref={input}
        type="file"
        accept="image/*"
        hidden
        aria-label={words.openImage}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          if (file) void open(file);
          // The same file may be chosen again after it was mended.
          event.currentTarget.value = '';
        }}
      />
      <p className="image-source-note">{words.imageStays}</p>
      {problem && (
        <div className="image-source-problem" role="alert">
          <span>{problem}</span>
          <button type="button" aria-label={words.close} onClick={() => setProblem('')}>
            <X aria-hidden="true" />
          </button>
        </div>
      )}
      {webcam && (
        <WebcamDialog
          onPicture={(picture) => {
            setWebcam(false);
            take(picture);
          }}
          onRefused={(sentence) => {
            setWebcam(false);
            setProblem(sentence);
          }}
          onClose={() => setWebcam(false)}
        />
      )}
    </fieldset>
  );
}
