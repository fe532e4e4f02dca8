import { useLayoutEffect, useRef } from 'react';
import { CouncilView } from './CouncilView.tsx';
import type { Props } from './props.ts';
import { StrokesView } from './StrokesView.tsx';

/** The council of the trained network, or the small one of three strokes. */
export function View(props: Props) {
  const { mode } = props.state;
  const root = useRef<HTMLDivElement>(null);
  const shown = useRef(mode);
  useLayoutEffect(() => {
    if (shown.current === mode) return;
    shown.current = mode;
    // One council's drawing gives way to the other's: the focus that was on it goes along.
    if (document.activeElement !== document.body) return;
    root.current?.querySelector<HTMLElement>('[data-surface]')?.focus({ preventScroll: true });
  }, [mode]);
  return (
    <div className="council" ref={root}>
      {mode === 'strokes' ? <StrokesView {...props} /> : <CouncilView {...props} />}
    </div>
  );
}
