import { memo } from 'react';
import type { ActiveCell } from '../kit/contract.ts';
import { PANEL_UNITS, Panel } from '../kit/frame/Panel.tsx';
import { CellCanvas } from '../kit/grid/CellCanvas.tsx';
import { SignedSquares, SquareOutlines } from '../kit/grid/SignedSquares.tsx';
import type { PatchBox } from '../kit/network/patches.ts';
import { PICTURE_SIDE } from '../kit/network/pictureFile.ts';
import { PointArea } from '../kit/pointer/Surface.tsx';
import type { Derived } from './facts.ts';
import { channelOf, PLACES, placeOf, SIDE, type Voter } from './voters.ts';

const CELL = PANEL_UNITS / SIDE;
const PIXEL = PANEL_UNITS / PICTURE_SIDE;

interface VoteMapProps {
  readonly derived: Derived;
  readonly title: string;
  readonly concealed: boolean;
  readonly picked?: ActiveCell | null;
  readonly onPick?: (cell: ActiveCell) => void;
  readonly onVoter: (voter: Voter) => void;
}

/** The picture, and over it the votes of each place: the larger the square, the heavier the vote. */
export function VoteMap({ derived, title, concealed, picked, onPick, onVoter }: VoteMapProps) {
  const { council, voter, map, mapExtent, ghost } = derived;
  const channel = voter && channelOf(voter);
  const place = voter && placeOf(voter);
  const at = place === null ? null : { row: Math.floor(place / SIDE), col: place % SIDE };
  return (
    <Panel name="picture" title={title} under={<Picture {...council.picture} />}>
      {!concealed && <SignedSquares values={map} extent={mapExtent} />}
      {!concealed && ghost && <SquareOutlines values={ghost} extent={mapExtent} />}
      {concealed && <path className="vote-grid" d={gridPath()} />}
      {!concealed && derived.field && <Field {...derived.field} />}
      {!concealed && at && <rect className="vote-chosen" {...cellAt(at.row, at.col)} />}
      {concealed && picked && <rect className="vote-chosen" {...cellAt(picked.row, picked.col)} />}
      <PointArea
        grid="places"
        rows={SIDE}
        cols={SIDE}
        width={PANEL_UNITS}
        height={PANEL_UNITS}
        onPoint={(cell) => {
          if (onPick) return onPick(cell);
          const index = cell.row * SIDE + cell.col;
          onVoter(
            channel === null
              ? { kind: 'p', index }
              : { kind: 'f', index: channel * PLACES + index },
          );
        }}
      />
    </Panel>
  );
}

const Picture = memo(function Picture({ data }: { readonly data: ArrayLike<number> }) {
  return (
    <CellCanvas width={PICTURE_SIDE} height={PICTURE_SIDE} values={data} scale="grey" extent={1} />
  );
});

function cellAt(row: number, col: number) {
  return { x: col * CELL, y: row * CELL, width: CELL, height: CELL };
}

function gridPath(): string {
  return Array.from({ length: SIDE - 1 }, (_, at) => {
    const line = (at + 1) * CELL;
    return `M0 ${line}H${PANEL_UNITS}M${line} 0V${PANEL_UNITS}`;
  }).join('');
}

/** The part of the picture that a place sees. */
function Field({ top, left, height, width }: PatchBox) {
  const box = { x: left * PIXEL, y: top * PIXEL, width: width * PIXEL, height: height * PIXEL };
  return (
    <g className="vote-field">
      <rect className="vote-field-edge" {...box} />
      <rect {...box} />
    </g>
  );
}
