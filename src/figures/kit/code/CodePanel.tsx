import { useState } from 'react';
import type { CodeSamples } from '../contract.ts';
import { Dialog } from '../frame/Dialog.tsx';
import { useSay } from '../frame/Say.tsx';

const TABS = [
  ['pytorch', 'PyTorch'],
  ['numpy', 'NumPy'],
  ['typescript', 'TypeScript'],
] as const;

interface CodePanelProps {
  readonly code: () => CodeSamples | null;
  readonly onCopy: (text: string) => void;
  readonly onClose: () => void;
}

/** This picture's computation in PyTorch, which most readers know, in NumPy, and as the call of the core that made it. */
export function CodePanel({ code, onCopy, onClose }: CodePanelProps) {
  const { words } = useSay();
  const [tab, setTab] = useState<keyof CodeSamples>('pytorch');
  const samples = code();
  if (!samples) return null;
  return (
    <Dialog title={words.showCode} onClose={onClose}>
      <div className="code-tabs" role="group" aria-label={words.showCode}>
        {TABS.map(([key, name]) => (
          <button key={key} type="button" aria-pressed={tab === key} onClick={() => setTab(key)}>
            {name}
          </button>
        ))}
        <button type="button" className="button" onClick={() => onCopy(samples[tab])}>
          {words.copyCode}
        </button>
      </div>
      <pre className="code-text" tabIndex={0} lang="en">
        <code>{samples[tab]}</code>
      </pre>
    </Dialog>
  );
}
