import { useEffect, useState } from 'react';
import { Dialog } from '../frame/Dialog.tsx';
import { useSay } from '../frame/Say.tsx';

interface QrPanelProps {
  readonly link: () => string | null;
  readonly onClose: () => void;
}

/** Longest address that a code of the largest size still holds at low error correction. */
const QR_LIMIT = 2300;

/** The state on screen as a code for the phones in the room. */
export function QrPanel({ link, onClose }: QrPanelProps) {
  const { words } = useSay();
  const [code, setCode] = useState<{
    readonly size: number;
    readonly path: string;
    readonly url: string;
  } | null>(null);
  const [problem, setProblem] = useState('');
  // biome-ignore lint/correctness/useExhaustiveDependencies: made once, when the panel opens.
  useEffect(() => {
    const url = link();
    if (!url || url.length > QR_LIMIT) {
      setProblem(words.linkTooLong);
      return;
    }
    let current = true;
    void import('uqr').then(({ encode }) => {
      const { data, size } = encode(url, { ecc: url.length < 400 ? 'M' : 'L', border: 4 });
      let path = '';
      data.forEach((row, y) => {
        row.forEach((dark, x) => {
          if (dark) path += `M${x} ${y}h1v1h-1z`;
        });
      });
      if (current) setCode({ size, path, url });
    });
    return () => {
      current = false;
    };
  }, []);
  return (
    <Dialog title={words.qrCode} onClose={onClose}>
      {problem && <p role="alert">{problem}</p>}
      {code && (
        <>
          <svg
            className="qr"
            viewBox={`0 0 ${code.size} ${code.size}`}
            role="img"
            aria-label={words.qrCode}
          >
            <rect width={code.size} height={code.size} fill="#fff" />
            <path d={code.path} fill="#000" shapeRendering="crispEdges" />
          </svg>
          <p className="qr-link">{code.url}</p>
        </>
      )}
    </Dialog>
  );
}
