import { Dialog } from '../frame/Dialog.tsx';
import { useSay } from '../frame/Say.tsx';

/** For browsers that refuse to copy: the text itself, ready to be selected. */
export function CopyPanel({
  text,
  title,
  onClose,
}: {
  readonly text: string;
  readonly title: string;
  readonly onClose: () => void;
}) {
  const { words } = useSay();
  return (
    <Dialog title={title} onClose={onClose}>
      <p>{words.copyFailed}</p>
      <textarea
        className="copy-text"
        readOnly
        rows={4}
        value={text}
        aria-label={title}
        onFocus={(event) => event.currentTarget.select()}
      />
    </Dialog>
  );
}
