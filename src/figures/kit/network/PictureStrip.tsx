import { FolderOpen, Pencil } from 'lucide-react';
import { memo, useMemo, useRef, useState } from 'react';
import type { Pictures } from '../assets/assets.ts';
import type { Say } from '../contract.ts';
import { browserDecoder } from '../image/browserDecoder.ts';
import { readImage, refusalWords } from '../image/readImage.ts';
import { useImageFiles } from '../image/useImageFiles.ts';
import { CLASS_NAMES } from './classes.ts';
import { MapCanvas } from './MapCanvas.tsx';
import { PICTURE_SIDE } from './mapLayers.ts';
import { type Levels, levelsFromPhoto } from './ownPicture.ts';
import { pictureAt } from './pictureFile.ts';
import './network.css';

/** A test picture of each class, class by class: the first one that the network gets right. */
export const SHOWN_ITEMS = [19, 2, 1, 13, 6, 8, 7, 9, 18, 0] as const;

interface PictureStripProps {
  readonly pictures: Pictures;
  /** The test picture that is shown; null for the reader's own. */
  readonly item: number | null;
  /** Accessible name of the row of pictures. */
  readonly label: string;
  readonly say: Say;
  readonly onItem: (item: number) => void;
  readonly onDraw: () => void;
  /** A file was opened, dropped or pasted: what the network sees of it. */
  readonly onLevels: (levels: Levels) => void;
}

/** Which picture goes in: one of each class, a drawing, or a file. */
export const PictureStrip = memo(function PictureStrip(props: PictureStripProps) {
  const { pictures, item, label, say, onItem, onDraw } = props;
  const { words, number } = say;
  const shown = useMemo(
    () => SHOWN_ITEMS.map((each) => pictureAt(pictures, each).data),
    [pictures],
  );
  const root = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const newest = useRef(0);
  const [problem, setProblem] = useState('');
  const open = async (file: File) => {
    newest.current += 1;
    const turn = newest.current;
    setProblem('');
    const outcome = await readImage(file, browserDecoder);
    if (turn !== newest.current) return;
    if ('refusal' in outcome) return setProblem(refusalWords(outcome.refusal, words, number));
    props.onLevels(levelsFromPhoto({ kind: 'photo', id: 'own', ...outcome.picture }));
    URL.revokeObjectURL(outcome.picture.url);
  };
  useImageFiles(root, words.dropImage, open);
  return (
    <div className="picture-strip" ref={root} data-image-source>
      <ToolButton label={words.draw} onClick={onDraw}>
        <Pencil aria-hidden="true" />
      </ToolButton>
      <ToolButton label={words.openImage} onClick={() => input.current?.click()}>
        <FolderOpen aria-hidden="true" />
      </ToolButton>
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
      <div className="picture-shelf" role="group" aria-label={label} tabIndex={-1}>
        {SHOWN_ITEMS.map((each, index) => (
          <button
            key={each}
            type="button"
            aria-label={CLASS_NAMES[say.language][index]}
            title={CLASS_NAMES[say.language][index]}
            aria-pressed={each === item}
            onClick={() => onItem(each)}
          >
            <MapCanvas values={shown[index]} side={PICTURE_SIDE} grey />
          </button>
        ))}
      </div>
      {problem && (
        <button type="button" className="picture-problem" onClick={() => setProblem('')}>
          <span role="alert">{problem}</span> ×
        </button>
      )}
    </div>
  );
});

interface ToolButtonProps {
  readonly label: string;
  readonly pressed?: boolean;
  readonly disabled?: boolean;
  readonly onClick: () => void;
  readonly children: React.ReactNode;
}

export function ToolButton({ label, pressed, disabled, onClick, children }: ToolButtonProps) {
  return (
    <button
      type="button"
      className="tool-button"
      aria-pressed={pressed}
      disabled={disabled}
      aria-label={label}
      title={label}
      onClick={onClick}
    >
      {children}
    </button>
  );
}
