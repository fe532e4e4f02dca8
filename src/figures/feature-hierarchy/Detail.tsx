import type { Say } from '../kit/contract.ts';
import { HATCH } from '../kit/grid/Cells.tsx';
import { CLASS_NAMES } from '../kit/network/classes.ts';
import { Kernel } from './Kernel.tsx';
import type { Derived } from './model.ts';
import { Patch } from './Patch.tsx';
import { FRAMED_SIDE, MARGIN, type SeenPatch, SHOWN } from './patches.ts';
import type { Labels } from './text.ts';

interface DetailProps {
  readonly derived: Derived;
  readonly labels: Labels;
  readonly say: Say;
  readonly onRank: (rank: number) => void;
}

/** One channel: its strongest patches with their activations, where the chosen one lies, and the kernel. */
export function Detail({ derived, labels, say, onRank }: DetailProps) {
  const { chosen, patch, kernel } = derived;
  const { number } = say;
  return (
    <div className="hierarchy-detail">
      <div className="hierarchy-whole">
        <p className="panel-title">
          <span>{patch ? labels.pictureName(number(patch.picture)) : labels.noPicture}</span>
        </p>
        <Where derived={derived} />
      </div>
      <div className="hierarchy-facts">
        <p className="panel-title">
          <span>{labels.activation}</span>
        </p>
        <p className="hierarchy-value">
          {patch ? number(patch.activation, digitsOf(patch)) : '≤ 0'}
        </p>
        {patch && (
          <>
            <p>{CLASS_NAMES[say.language][patch.label]}</p>
            <p>{say.words.cellAt(number(patch.row), number(patch.col))}</p>
          </>
        )}
      </div>
      <div className="hierarchy-kernel">
        <p className="panel-title">
          <span>{labels.kernelName(kernel.kernelSide, kernel.slices)}</span>
        </p>
        <div className="panel">
          <Kernel kernel={kernel} numbers />
        </div>
        <p className="hierarchy-bias">bias {number(kernel.bias)}</p>
      </div>
      <div className="hierarchy-strip">
        {Array.from({ length: SHOWN }, (_, index) => {
          const each = chosen.patches[index];
          if (!each) return <span key={index} className="hierarchy-none" />;
          return (
            <button
              key={index}
              type="button"
              tabIndex={-1}
              aria-pressed={each === patch}
              aria-label={labels.patchName(number(index + 1), number(each.activation))}
              onClick={() => onRank(index + 1)}
            >
              <Patch
                className="patch-edge"
                width={each.box.width}
                height={each.box.height}
                values={each.crop}
              />
              <span>{number(each.activation, digitsOf(each))}</span>
            </button>
          );
        })}
      </div>
    </div>
  );
}

/** Below this, two decimals would show 0. */
const SMALL = 0.05;

function digitsOf({ activation }: SeenPatch): number {
  return activation < SMALL ? 4 : 2;
}

/** The whole picture with the patch framed; what of the frame lies outside of the picture is padding. */
function Where({ derived: { patch, framed } }: { readonly derived: Derived }) {
  if (!patch || !framed) return <span className="patch patch-none" />;
  const { top, left, width, height } = patch.box;
  const x = left + MARGIN;
  const y = top + MARGIN;
  return (
    <Patch width={FRAMED_SIDE} height={FRAMED_SIDE} values={framed}>
      <svg viewBox={`0 0 ${FRAMED_SIDE} ${FRAMED_SIDE}`} aria-hidden="true">
        <path d={outside(x, y, width, height)} fillRule="evenodd" fill={HATCH} />
        <rect className="where-glow" x={x} y={y} width={width} height={height} />
        <rect className="where-edge" x={x} y={y} width={width} height={height} />
        <rect className="where-frame" x={x} y={y} width={width} height={height} />
      </svg>
    </Patch>
  );
}

/** The box, and within it the part that is picture, which even-odd filling leaves out. */
function outside(x: number, y: number, width: number, height: number): string {
  const end = FRAMED_SIDE - MARGIN;
  const [left, top] = [Math.max(x, MARGIN), Math.max(y, MARGIN)];
  const [right, bottom] = [Math.min(x + width, end), Math.min(y + height, end)];
  const rectangle = (l: number, t: number, r: number, b: number) => `M${l} ${t}H${r}V${b}H${l}Z`;
  return rectangle(x, y, x + width, y + height) + rectangle(left, top, right, bottom);
}
