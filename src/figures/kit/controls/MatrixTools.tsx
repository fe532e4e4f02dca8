import { type RefObject, useEffect, useId, useRef, useState } from 'react';
import { useSay } from '../frame/Say.tsx';
import { CopyMatrix, FormSelect } from './CopyMatrix.tsx';
import type { Matrix, MatrixForm } from './matrix.ts';
import type { usePaste } from './usePaste.ts';

interface MatrixToolsProps {
  readonly name: string;
  readonly paste: ReturnType<typeof usePaste>;
  readonly matrix: Matrix;
}

/** Under an editor: paste a whole matrix, or copy the one that stands there. */
export function MatrixTools({ name, paste, matrix }: MatrixToolsProps) {
  const { words } = useSay();
  const [form, setForm] = useState<MatrixForm>('table');
  const opener = useRef<HTMLButtonElement>(null);
  const isOpen = paste.text !== null;
  return (
    <div className="matrix-tools">
      <button
        ref={opener}
        type="button"
        className="button button-quiet button-small"
        aria-label={words.matrix.pasteInto(name)}
        aria-expanded={isOpen}
        onClick={isOpen ? paste.close : paste.open}
      >
        {words.matrix.paste}
      </button>
      <span className="matrix-copy">
        <CopyMatrix name={name} text={words.matrix.copyAs} form={form} matrix={() => matrix} />
        <FormSelect name={name} form={form} onForm={setForm} />
      </span>
      {isOpen && <PasteForm name={name} paste={paste} opener={opener} />}
      <p className="matrix-said" role="status">
        {paste.said}
      </p>
    </div>
  );
}

function PasteForm({
  name,
  paste,
  opener,
}: {
  readonly name: string;
  readonly paste: MatrixToolsProps['paste'];
  readonly opener: RefObject<HTMLButtonElement | null>;
}) {
  const { words } = useSay();
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    area.current?.focus();
    const back = opener.current;
    return () => {
      // The form leaves with the focus in it: the focus goes back to the button that opened it.
      if (document.activeElement === document.body) back?.focus();
    };
  }, [opener]);
  return (
    <div className="matrix-paste">
      <textarea
        ref={area}
        className="copy-text"
        rows={4}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        aria-label={words.matrix.pasteInto(name)}
        aria-invalid={paste.problem !== '' || undefined}
        aria-describedby={`${id}-hint ${id}-problem`}
        value={paste.text ?? ''}
        onChange={(event) => paste.edit(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') paste.close();
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
            paste.take(event.currentTarget.value);
          }
        }}
      />
      <p id={`${id}-hint`} className="matrix-hint">
        {words.matrix.hint}
      </p>
      <p id={`${id}-problem`} className="matrix-problem" role="alert">
        {paste.problem}
      </p>
      <span className="matrix-copy">
        <button
          type="button"
          className="button button-small"
          onClick={() => paste.take(paste.text ?? '')}
        >
          {words.matrix.take}
        </button>
        <button type="button" className="button button-quiet button-small" onClick={paste.close}>
          {words.cancel}
        </button>
      </span>
    </div>
  );
}
