import type { Fields } from '../link/codec.ts';
import { useSay } from './Say.tsx';

interface NotesProps {
  readonly rejected: readonly string[];
  readonly fields: Fields<Readonly<Record<string, unknown>>>;
}

/** Says which values of a link could not be used, and from where to where they may be. */
export function Notes({ rejected, fields }: NotesProps) {
  const { words, number } = useSay();
  if (rejected.length === 0) return null;
  const named = rejected.map((name) => {
    const range = fields[name]?.range;
    return range ? `${name} (${range.map((end) => number(end)).join('–')})` : name;
  });
  return (
    <p className="figure-note" role="status">
      {words.linkNote(named.join(', '))}
    </p>
  );
}

interface LoadStateProps {
  readonly loading: {
    readonly pending: boolean;
    readonly failed: boolean;
    /** How much has come, 0–1; 0 where it is not known. */
    readonly share: number;
    readonly retry: () => void;
  };
}

/** Over the drawing: what is being loaded, or that it did not come, with a way to try again. */
export function LoadState({ loading }: LoadStateProps) {
  const { words } = useSay();
  if (loading.failed) {
    return (
      <div className="load-state" role="alert">
        <p>{words.loadFailed}</p>
        <button type="button" onClick={loading.retry}>
          {words.retry}
        </button>
      </div>
    );
  }
  if (!loading.pending) return null;
  return (
    <div className="load-state">
      <p>{words.loading}</p>
      {loading.share > 0 && <progress value={loading.share} aria-label={words.loading} />}
    </div>
  );
}
