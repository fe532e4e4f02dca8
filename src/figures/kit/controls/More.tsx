import { type ReactNode, useEffect, useRef, useState } from 'react';

interface MoreProps {
  readonly label: string;
  readonly children: ReactNode;
}

/**
 * Rarely used controls, folded away so that at most five stand open. While folded they are not drawn at
 * all: the page is lighter, and a slider does not redraw a hundred boxes that nobody sees.
 */
export function More({ label, children }: MoreProps) {
  const details = useRef<HTMLDetailsElement>(null);
  const [open, setOpen] = useState(false);
  // A reader may have unfolded it before the figure came alive.
  useEffect(() => setOpen(details.current?.open ?? false), []);
  return (
    <details ref={details} className="more" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{label}</summary>
      <div className="more-body">{open && children}</div>
    </details>
  );
}
