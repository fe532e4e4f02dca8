import type { MouseEvent } from 'react';
import type { Say } from '../kit/contract.ts';
import { CellCanvas } from '../kit/grid/CellCanvas.tsx';
import type { Detail } from './detail.ts';
import { inside } from './detail.ts';
import {
  blockBox,
  inputBox,
  partAt,
  partCorner,
  partSheet,
  regionBox,
  SIGN_AT,
  tileFrames,
} from './partSheet.ts';
import type { Dispatch } from './props.ts';
import type { Labels } from './wording.ts';

interface PartsProps {
  readonly detail: Detail;
  readonly dispatch: Dispatch;
  readonly labels: Labels;
  readonly say: Say;
}

/** Every input of a map with the slice that reads it and what comes of it, on one canvas. */
export function Parts({ detail, dispatch, labels, say }: PartsProps) {
  const sheet = partSheet(detail);
  const { parts, from } = detail;
  const count = parts.length;
  const onClick = (event: MouseEvent) => {
    const box = event.currentTarget.getBoundingClientRect();
    const x = ((event.clientX - box.left) / box.width) * sheet.width;
    const y = ((event.clientY - box.top) / box.height) * sheet.height;
    const part = partAt(count, x, y);
    if (!from) return;
    if (part === detail.lens || count === 1) {
      dispatch({ type: 'open', place: { layer: from.id, channel: parts[part].channel } });
    } else dispatch({ type: 'set', patch: { from: part } });
  };
  return (
    <div className="net-parts" data-alone={sheet.alone || undefined}>
      <p className="net-caption">{labels.partsTitle(detail, say)}</p>
      <div
        className="net-parts-picture"
        style={{ aspectRatio: `${sheet.width} / ${sheet.height}` }}
      >
        <PartCanvas detail={detail} />
        <svg viewBox={`0 0 ${sheet.width} ${sheet.height}`} aria-hidden="true">
          {parts.map((part, index) => (
            <PartMarks key={part.channel} detail={detail} index={index} say={say} />
          ))}
          <rect className="net-hit" width={sheet.width} height={sheet.height} onClick={onClick} />
        </svg>
      </div>
    </div>
  );
}

function PartCanvas({ detail }: { readonly detail: Detail }) {
  const { width, height } = partSheet(detail);
  const { from, parts } = detail;
  const share = (inputBox(1, 0).width / width) * WHOLE;
  return (
    <>
      <div className="net-layer net-parts-canvas">
        <CellCanvas width={width} height={height} values={detail.sheet} scale="value" extent={1} />
      </div>
      {from?.id === 'input' && (
        <div className="net-layer" style={{ width: `${share}%`, aspectRatio: '1' }}>
          <CellCanvas
            width={from.side}
            height={from.side}
            values={parts[0].input}
            scale="grey"
            extent={1}
          />
        </div>
      )}
    </>
  );
}

const WHOLE = 100;

interface PartMarksProps {
  readonly detail: Detail;
  readonly index: number;
  readonly say: Say;
}

/** Signs, numbers and the window of one part. */
function PartMarks({ detail, index, say }: PartMarksProps) {
  const { parts, from, lens, pixel } = detail;
  const part = parts[index];
  const count = parts.length;
  const corner = partCorner(count, index);
  const lit = index === lens && part.weights !== null && count > 1;
  const window =
    pixel?.window && from && regionBox(corner, from.side, inside(pixel.window, from.side));
  return (
    <g>
      <path className="net-frames" d={tileFrames(detail, index)} />
      {lit && <rect className="net-lens" {...blockBox(count, index)} rx="2" />}
      {part.weights && (
        <g transform={`translate(${corner.x} ${corner.y + SIGN_AT.middle})`} className="net-signs">
          <text x={SIGN_AT.times}>×</text>
          <text x={SIGN_AT.equals}>=</text>
          {part.sum !== null && (
            <text
              x={SIGN_AT.number}
              className="net-share"
              data-strong={index === lens || undefined}
            >
              {shortNumber(part.sum, say)}
            </text>
          )}
        </g>
      )}
      {window && <rect className="net-window" {...window} />}
    </g>
  );
}

/** From here on one decimal has to do, so that the number keeps its room. */
const LONG = 10;

function shortNumber(value: number, { signed }: Say): string {
  return signed(value, Math.abs(value) < LONG ? 2 : 1);
}
