import { Dialog } from './Dialog.tsx';
import { useSay } from './Say.tsx';

/** For browsers that refuse to copy: the text itself, ready to be selected. */
export function CopyPanel({
  text,
  onClose,
}: {
  readonly text: string;
  readonly onClose: () => void;
}) {
  const { words } = useSay();
  return (
    <Dialog title={words.copyLink} onClose={onClose}>
      <p>{words.copyFailed}</p>
      <textarea
        className="copy-text"
        readOnly
        rows={4}
        value={text}
        aria-label={words.copyLink}
        onFocus={(event) => event.currentTarget.select()}
      />
    </Dialog>
  );
}
