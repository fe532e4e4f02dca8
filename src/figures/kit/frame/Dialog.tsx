import { X } from 'lucide-react';
import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { useSay } from './Say.tsx';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A native modal dialog: it keeps the focus, closes on Escape and gives the focus back. */
export function Dialog({ title, onClose, children }: DialogProps) {
  const { words } = useSay();
  const dialog = useRef<HTMLDialogElement>(null);
  const opener = useRef<Element | null>(null);
  useLayoutEffect(() => {
    // React may run this twice for one dialog; some browsers refuse to open what is open.
    if (dialog.current && !dialog.current.open) {
      opener.current = document.activeElement;
      dialog.current.showModal();
    }
    return () => {
      // A dialog that leaves the page while it is open gives no focus back.
      const back = opener.current;
      if (document.activeElement === document.body && back instanceof HTMLElement) back.focus();
    };
  }, []);
  return (
    <dialog ref={dialog} className="dialog" aria-label={title} onClose={onClose}>
      <div className="dialog-head">
        <p className="dialog-title">{title}</p>
        <button
          type="button"
          className="icon-button"
          aria-label={words.close}
          onClick={() => dialog.current?.close()}
        >
          <X aria-hidden="true" />
        </button>
      </div>
      {children}
    </dialog>
  );
}
