import { lazy, Suspense, useState } from 'react';
import { useSay } from '../frame/Say.tsx';
import { Select } from './Choice.tsx';
import { formatMatrix, MATRIX_FORMS, type Matrix, type MatrixForm } from './matrix.ts';

/** Most readers never need it: the browser let them copy. */
const CopyPanel = lazy(async () => ({
  default: (await import('../link/CopyPanel.tsx')).CopyPanel,
}));

/** In what form matrices are copied. */
export function FormSelect({
  name,
  form,
  onForm,
}: {
  /** What is copied, where there is more to copy near by. */
  readonly name?: string;
  readonly form: MatrixForm;
  readonly onForm: (form: MatrixForm) => void;
}) {
  const { words } = useSay();
  const { copyAs, copyForm, forms } = words.matrix;
  return (
    <Select
      quiet={name !== undefined}
      label={name ? copyForm(name) : copyAs}
      value={form}
      options={MATRIX_FORMS.map((value) => ({ value, label: forms[value] }))}
      onChange={onForm}
    />
  );
}

/** Copies one matrix; where the browser refuses, its text is shown to be selected. */
export function CopyMatrix({
  name,
  text,
  form,
  matrix,
}: {
  readonly name: string;
  /** What the button says, where it is not “Copy” alone. */
  readonly text?: string;
  readonly form: MatrixForm;
  readonly matrix: () => Matrix;
}) {
  const { language, words } = useSay();
  const [said, setSaid] = useState('');
  const [refused, setRefused] = useState<string | null>(null);
  const shown = text ?? words.matrix.copy;
  const title = `${shown}: ${name}`;
  const copy = async () => {
    const written = formatMatrix(matrix(), form, language === 'vi' ? ',' : '.');
    setSaid('');
    try {
      await navigator.clipboard.writeText(written);
      setSaid(words.copied);
    } catch {
      setRefused(written);
    }
  };
  return (
    <span className="copy-matrix">
      <button
        type="button"
        className="button button-quiet button-small"
        aria-label={title}
        onClick={() => void copy()}
      >
        {shown}
      </button>
      <span className="copy-matrix-said" role="status">
        {said}
      </span>
      <Suspense fallback={null}>
        {refused !== null && (
          <CopyPanel text={refused} title={title} onClose={() => setRefused(null)} />
        )}
      </Suspense>
    </span>
  );
}
