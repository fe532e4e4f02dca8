import { type RefObject, useEffect, useRef } from 'react';

/**
 * Files that are dropped or pasted on the figure around `inside`. A paste counts when the focus is in
 * the figure, or when the page has no other figure that takes pictures.
 */
export function useImageFiles(
  inside: RefObject<HTMLElement | null>,
  dropLabel: string,
  onFile: (file: File) => void,
): void {
  const latest = useRef(onFile);
  latest.current = onFile;
  useEffect(() => {
    const figure = inside.current?.closest<HTMLElement>('figure');
    if (!figure) return;
    const take = (files: FileList | undefined) => {
      const file = files?.[0];
      if (file) latest.current(file);
      return file !== undefined;
    };
    const carriesFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const onDragOver = (event: DragEvent) => {
      if (!carriesFile(event)) return;
      event.preventDefault();
      figure.dataset.dropping = dropLabel;
    };
    const onDragLeave = (event: DragEvent) => {
      if (!figure.contains(event.relatedTarget as Node | null)) delete figure.dataset.dropping;
    };
    const onDrop = (event: DragEvent) => {
      delete figure.dataset.dropping;
      if (!carriesFile(event)) return;
      event.preventDefault();
      take(event.dataTransfer?.files);
    };
    const onPaste = (event: ClipboardEvent) => {
      const alone = document.querySelectorAll('[data-image-source]').length === 1;
      if (!alone && !figure.contains(document.activeElement)) return;
      if (take(event.clipboardData?.files)) event.preventDefault();
    };
    figure.addEventListener('dragover', onDragOver);
    figure.addEventListener('dragleave', onDragLeave);
    figure.addEventListener('drop', onDrop);
    document.addEventListener('paste', onPaste);
    return () => {
      delete figure.dataset.dropping;
      figure.removeEventListener('dragover', onDragOver);
      figure.removeEventListener('dragleave', onDragLeave);
      figure.removeEventListener('drop', onDrop);
      document.removeEventListener('paste', onPaste);
    };
  }, [inside, dropLabel]);
}
