import { blockFaces, blockShape, needleWidth } from './block.ts';
import type { Compared } from './model.ts';
import type { Props } from './props.ts';

/** Width and height of the picture; where the block's lower left corner stands; units for one channel. */
const BOX = { width: 320, height: 98, left: 34, ground: 73, scale: 250 / 1024 } as const;
const GAP = 6;
const TEXT = 15;
const LINE = 20;

/** The chosen row large, with the 3×3 kernel that would have to read all of its depth. */
export function Detail(props: Props) {
  const { derived, labels, say, concealed } = props;
  const { row, kernelWeights } = derived;
  return (
    <div className="depth-detail">
      <p className="panel-title">
        <span>{labels.names[row.id]}</span>
        <span className="panel-note">{labels.size(row, say.number)}</span>
      </p>
      <LargeBlock {...props} />
      <p className="depth-kernel">
        {kernelWeights === null
          ? labels.noKernel
          : concealed
            ? '?'
            : labels.kernel(say.number(row.depth), say.number(kernelWeights))}
      </p>
      <p className="depth-note">{labels.note(derived, say)}</p>
      <Comparison {...props} />
      <p className="depth-total">{labels.total(derived, say)}</p>
    </div>
  );
}

function LargeBlock({ derived, labels, say }: Props) {
  const { row, rows, kernelWeights } = derived;
  const { number } = say;
  const shape = blockShape(row, BOX.scale);
  const top = BOX.ground - shape.height;
  const faces = blockFaces(shape, BOX.left, top);
  const middle = top + shape.height / 2;
  const [picture] = rows;
  const ghost = blockShape(picture, BOX.scale);
  const outline = blockFaces(ghost, BOX.left, BOX.ground - ghost.height);
  return (
    <svg
      className="depth-large"
      viewBox={`0 0 ${BOX.width} ${BOX.height}`}
      aria-hidden="true"
      fontSize={TEXT}
    >
      {row !== picture && (
        <>
          <path className="depth-ghost" d={outline.end + outline.near} />
          <text x={BOX.left + ghost.away.x + 2 * GAP} y={TEXT} className="depth-ghost-name">
            {labels.ghost(labels.size(picture, number))}
          </text>
        </>
      )}
      <path className="block-top" d={faces.top + faces.end} />
      <path className="block-near" d={faces.near} />
      {kernelWeights !== null && (
        <path
          className="depth-needle"
          d={`M${BOX.left} ${middle}h${shape.length}`}
          strokeWidth={needleWidth(shape)}
        />
      )}
      <text x={BOX.left - GAP} y={middle} textAnchor="end" dominantBaseline="central">
        {number(row.height)}
      </text>
      <text x={BOX.left} y={BOX.ground + LINE}>
        {labels.depthIs(number(row.depth))}
      </text>
    </svg>
  );
}

function Comparison({ derived, labels, say, concealed }: Props) {
  const { row } = derived;
  const hide = concealed && row.id === 'linear';
  const { number } = say;
  const line = (name: string, unit: string, compared: Compared | null, count: number) => (
    <tr data-differs={compared?.differs || undefined}>
      <th scope="row">{name}</th>
      <td>{hide ? '?' : compared ? `${number(compared.counted, 1)}${unit}` : number(count)}</td>
      <td>{hide ? '?' : compared ? `${number(compared.printed, 1)}${unit}` : '–'}</td>
      <td>{hide || !compared ? '' : compared.differs ? '≠' : '✓'}</td>
    </tr>
  );
  return (
    <table className="depth-compared">
      <thead>
        <tr>
          <td>1K = {number(labels.kilo)}</td>
          <th scope="col">{labels.ours}</th>
          <th scope="col">{labels.paper}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {line(labels.measures.params, 'K', row.kilo, row.weights)}
        {line(labels.measures.macs, 'M', row.millions, row.multiplyAdds)}
      </tbody>
    </table>
  );
}
