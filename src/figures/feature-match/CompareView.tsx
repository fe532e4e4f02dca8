import type { ViewProps } from '../kit/contract.ts';
import { PANEL_UNITS } from '../kit/frame/Panel.tsx';
import { cellSize } from '../kit/grid/layout.ts';
import type { LetterScores } from './compare.ts';
import type { Action, Derived, State } from './model.ts';
import { IMAGE_SIDE, KERNEL_SIDE, PARTS, PICTURES, type Picture } from './shapes.ts';
import type { Labels } from './text.ts';

const CELL = cellSize(IMAGE_SIDE);

type Props = ViewProps<State, Action, Derived, Labels>;

/** Five letters, each with the whole template's score and the best score of each part. */
export function CompareView(props: Props) {
  const { derived, dispatch, labels, concealed, picked, onPick } = props;
  return (
    <>
      <div className="match-letters">
        {derived.letters.map((letter, row) => {
          const on = concealed
            ? picked?.grid === 'letters' && picked.row === row
            : letter === derived.letter;
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the surface around it takes the keys.
            <div
              key={letter.letter}
              className="match-letter"
              data-on={on || undefined}
              onClick={() =>
                onPick
                  ? onPick({ grid: 'letters', row, col: 0 })
                  : dispatch({ type: 'set', patch: { shape: letter.letter } })
              }
            >
              <p className="match-name">{labels.shapes[letter.letter]}</p>
              <Letter {...props} letter={letter} />
              <Scores {...props} letter={letter} />
            </div>
          );
        })}
      </div>
      <ul className="match-key">
        <li>
          <Mask picture={PICTURES.x} side={IMAGE_SIDE} />
          {labels.whole}
        </li>
        {derived.letter.parts.map(({ part }) => (
          <li key={part}>
            <Mask picture={PARTS[part]} side={KERNEL_SIDE} kernel />
            {labels.parts[part]}
          </li>
        ))}
      </ul>
    </>
  );
}

type LetterProps = Props & { readonly letter: LetterScores };

/** The letter, with the windows in which the chosen kernel scores best. */
function Letter({ state, letter, concealed }: LetterProps) {
  const chosen = letter.parts.find(({ part }) => part === state.kernel);
  return (
    <svg viewBox={`0 0 ${PANEL_UNITS} ${PANEL_UNITS}`} aria-hidden="true">
      <Ink picture={letter.picture} side={IMAGE_SIDE} cell={CELL} />
      {!concealed &&
        chosen?.places.map(([row, col]) => (
          <rect
            key={`${row},${col}`}
            className="match-window"
            x={col * CELL}
            y={row * CELL}
            width={KERNEL_SIDE * CELL}
            height={KERNEL_SIDE * CELL}
          />
        ))}
    </svg>
  );
}

function Scores({ say, letter, concealed, state }: LetterProps) {
  const bar = (key: string, icon: React.ReactNode, score: number) => (
    <p
      key={key}
      className="match-bar"
      data-part={key}
      data-chosen={key === state.kernel || undefined}
    >
      {icon}
      <svg className="match-track" viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true">
        <rect width="1" height="1" />
        {!concealed && <rect className="match-fill" width={Math.max(0, score)} height="1" />}
      </svg>
      <span className="match-score">{concealed ? '?' : say.number(score)}</span>
    </p>
  );
  return (
    <div className="match-bars">
      {bar('whole', <Mask picture={PICTURES.x} side={IMAGE_SIDE} />, letter.whole)}
      {letter.parts.map(({ part, score }) =>
        bar(part, <Mask picture={PARTS[part]} side={KERNEL_SIDE} kernel />, score),
      )}
    </div>
  );
}

interface InkProps {
  readonly picture: Picture;
  readonly side: number;
  readonly cell: number;
}

/** A picture of ±1 without numbers: one path of ink on one sheet of paper. */
function Ink({ picture, side, cell }: InkProps) {
  const ink = picture
    .map((value, at) =>
      value > 0
        ? `M${(at % side) * cell} ${Math.floor(at / side) * cell}h${cell}v${cell}h${-cell}z`
        : '',
    )
    .join('');
  return (
    <>
      <rect className="match-paper" width={side * cell} height={side * cell} />
      <path className="match-ink" d={ink} />
    </>
  );
}

interface MaskProps {
  readonly picture: Picture;
  readonly side: number;
  readonly kernel?: boolean;
}

/** A template or a kernel as an icon. */
function Mask({ picture, side, kernel }: MaskProps) {
  return (
    <svg
      className={kernel ? 'match-mask match-mask-kernel' : 'match-mask'}
      viewBox={`0 0 ${side} ${side}`}
      aria-hidden="true"
    >
      <Ink picture={picture} side={side} cell={1} />
    </svg>
  );
}
