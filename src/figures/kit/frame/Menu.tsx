import {
  ArrowRightLeft,
  Code,
  Ellipsis,
  Expand,
  FileImage,
  Image,
  Link,
  QrCode,
  Redo2,
  RotateCcw,
  SquareCode,
  Undo2,
} from 'lucide-react';
import {
  lazy,
  memo,
  type ReactNode,
  type RefObject,
  Suspense,
  useEffect,
  useRef,
  useState,
} from 'react';
import type { Neighbour } from '../carry/CarryPanel.tsx';
import type { Carried } from '../carry/carries.ts';
import type { CodeSamples } from '../contract.ts';
import { LINK_LIMIT, toQuery } from '../link/codec.ts';
import { savePng, saveSvg } from '../link/save.ts';
import type { Asked } from '../player/stepKeys.ts';
import { useSay } from './Say.tsx';
import { useAlive } from './useAlive.ts';
import { useFullScreen } from './useFullScreen.ts';

/** Panels that most readers never open come when they are asked for. */
const CodePanel = lazy(async () => ({
  default: (await import('../code/CodePanel.tsx')).CodePanel,
}));
const CopyPanel = lazy(async () => ({
  default: (await import('../link/CopyPanel.tsx')).CopyPanel,
}));
const CarryPanel = lazy(async () => ({
  default: (await import('../carry/CarryPanel.tsx')).CarryPanel,
}));
const QrPanel = lazy(async () => ({ default: (await import('../link/QrPanel.tsx')).QrPanel }));

interface MenuProps {
  readonly figureId: string;
  readonly title: string;
  readonly home: string;
  readonly entries: () => [string, string][];
  readonly ownImage: boolean;
  readonly code: () => CodeSamples | null;
  readonly root: RefObject<HTMLElement | null>;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onReset: () => void;
  /** Numbers that other figures can go on with, and those figures; absent where there are none. */
  readonly carried?: () => Carried;
  readonly neighbours?: () => Promise<readonly Neighbour[]>;
  /** What the player's keys ask for in full screen. */
  readonly onAsk: (asked: Asked) => void;
}

type OpenPanel = 'none' | 'code' | 'qr' | 'copy' | 'carry';

/** What can be done with a figure as a whole. Memoised: it asks for the state only when it acts. */
export const Menu = memo(function Menu(props: MenuProps) {
  const { words } = useSay();
  const [open, setOpen] = useState(false);
  const [panel, setPanel] = useState<OpenPanel>('none');
  const [said, setSaid] = useState('');
  const [carried, setCarried] = useState<Carried>({});
  const [copied, setCopied] = useState({ text: '', title: '' });
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const fullScreen = useFullScreen(props.root, props.onAsk);
  const alive = useAlive();

  useEffect(() => {
    if (!open) return;
    const onPointer = (event: PointerEvent) => {
      if (!box.current?.contains(event.target as Node)) setOpen(false);
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      setOpen(false);
      button.current?.focus();
    };
    document.addEventListener('pointerdown', onPointer);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('pointerdown', onPointer);
      document.removeEventListener('keydown', onKey);
    };
  }, [open]);

  /** The link to this state, or nothing after saying why there is none. */
  const link = (): string | null => {
    const query = toQuery(props.entries());
    const url = new URL(props.home + (query && `?${query}`), location.href).href;
    if (url.length > LINK_LIMIT) {
      setSaid(words.linkTooLong);
      return null;
    }
    return url;
  };
  const copy = async (text: string, title = words.copyLink) => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid(words.copied + (props.ownImage ? `. ${words.ownImageLink}` : ''));
    } catch {
      setSaid(words.copyFailed);
      setCopied({ text, title });
      setPanel('copy');
    }
  };
  /** A panel may have opened from another one: the focus goes back to where both began. */
  const closePanel = () => {
    setPanel('none');
    button.current?.focus();
  };
  const act = (action: () => void) => () => {
    setOpen(false);
    setSaid('');
    setPanel('none');
    action();
    button.current?.focus();
  };
  const save = (how: typeof savePng) => () => {
    const drawing = props.root.current?.querySelector<HTMLElement>('.figure-drawing');
    if (drawing) void how(drawing, props.figureId, props.title);
  };

  const item = (icon: ReactNode, label: string, action: () => void, disabled = false) => (
    <li>
      <button type="button" disabled={disabled} onClick={act(action)}>
        {icon}
        <span>{label}</span>
      </button>
    </li>
  );
  return (
    <div className="menu" ref={box} inert={!alive}>
      <button
        type="button"
        className="icon-button undo-redo"
        aria-label={words.undo}
        title={words.undo}
        aria-disabled={!props.canUndo}
        onClick={props.onUndo}
      >
        <Undo2 aria-hidden="true" />
      </button>
      <button
        type="button"
        className="icon-button undo-redo"
        aria-label={words.redo}
        title={words.redo}
        aria-disabled={!props.canRedo}
        onClick={props.onRedo}
      >
        <Redo2 aria-hidden="true" />
      </button>
      <button
        ref={button}
        type="button"
        className="icon-button"
        aria-label={words.menu}
        title={words.menu}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <Ellipsis aria-hidden="true" />
      </button>
      {open && (
        <ul className="menu-list">
          {item(<Link aria-hidden="true" />, words.copyLink, () => {
            const url = link();
            if (url) void copy(url);
          })}
          {item(<SquareCode aria-hidden="true" />, words.copyEmbed, () => {
            const url = link();
            if (url) void copy(embedCode(url, props.title), words.copyEmbed);
          })}
          {item(<QrCode aria-hidden="true" />, words.qrCode, () => setPanel('qr'))}
          {item(
            <Expand aria-hidden="true" />,
            fullScreen.on ? words.exitFullScreen : words.fullScreen,
            fullScreen.toggle,
          )}
          {item(<Image aria-hidden="true" />, words.savePng, save(savePng))}
          {item(<FileImage aria-hidden="true" />, words.saveSvg, save(saveSvg))}
          {item(<Code aria-hidden="true" />, words.showCode, () => setPanel('code'))}
          {props.neighbours &&
            item(<ArrowRightLeft aria-hidden="true" />, words.carry.open, () => {
              setCarried(props.carried?.() ?? {});
              setPanel('carry');
            })}
          <li className="menu-history">
            <button type="button" disabled={!props.canUndo} onClick={act(props.onUndo)}>
              <Undo2 aria-hidden="true" />
              <span>{words.undo}</span>
            </button>
            <button type="button" disabled={!props.canRedo} onClick={act(props.onRedo)}>
              <Redo2 aria-hidden="true" />
              <span>{words.redo}</span>
            </button>
          </li>
          {item(<RotateCcw aria-hidden="true" />, words.reset, props.onReset)}
        </ul>
      )}
      <p className="menu-said" role="status">
        {said}
      </p>
      <Suspense fallback={null}>
        {panel === 'code' && (
          <CodePanel
            code={props.code}
            onCopy={(text) => copy(text, words.showCode)}
            onClose={closePanel}
          />
        )}
        {panel === 'qr' && <QrPanel link={link} onClose={closePanel} />}
        {panel === 'copy' && <CopyPanel {...copied} onClose={closePanel} />}
        {panel === 'carry' && props.neighbours && (
          <CarryPanel carried={carried} neighbours={props.neighbours} onClose={closePanel} />
        )}
      </Suspense>
    </div>
  );
});

function embedCode(url: string, title: string): string {
  const quoted = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return `<iframe src="${quoted(url)}" title="${quoted(title)}" width="100%" height="640" loading="lazy" allow="fullscreen; clipboard-write; camera" style="border:0"></iframe>`;
}
