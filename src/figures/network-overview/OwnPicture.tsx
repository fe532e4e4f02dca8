import { FolderOpen } from 'lucide-react';
import { useRef, useState } from 'react';
import { useSay } from '../kit/frame/Say.tsx';
import { browserDecoder } from '../kit/image/browserDecoder.ts';
import { readImage, refusalWords } from '../kit/image/readImage.ts';
import { useImageFiles } from '../kit/image/useImageFiles.ts';
import { type Levels, levelsFromPhoto } from './drawing.ts';

/** Opens, or takes by drop or paste, a photo of the reader's, and hands on what the network sees of it. */
export function OwnPicture({ onLevels }: { readonly onLevels: (levels: Levels) => void }) {
  const { words, number } = useSay();
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
    onLevels(levelsFromPhoto({ kind: 'photo', id: 'own', ...outcome.picture }));
    URL.revokeObjectURL(outcome.picture.url);
  };
  useImageFiles(root, words.dropImage, open);
  return (
    <div ref={root} data-image-source>
      <button
        type="button"
        className="net-tool"
        aria-label={words.openImage}
        title={words.openImage}
        onClick={() => input.current?.click()}
      >
        <FolderOpen aria-hidden="true" />
      </button>
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
      {problem && (
        <button type="button" className="net-problem" onClick={() => setProblem('')}>
          <span role="alert">{problem}</span> ×
        </button>
      )}
    </div>
  );
}
