import { Chart } from './Chart.tsx';
import { EPOCH_TICKS, type Lesson, LOSS_DIGITS, type OverfittingFacts } from './overfitting.ts';
import type { Props } from './PictureView.tsx';
import { EPOCHS } from './state.ts';

const FULL = 100;

/** Two networks that saw few pictures: how well they know these, and how well others. */
export function OverfittingView({
  facts,
  ...props
}: Props & { readonly facts: OverfittingFacts | null }) {
  const { labels, say } = props;
  if (!facts) return null;
  return (
    <div className="shift-overfitting">
      <p className="shift-lesson-title">
        {labels.overfittingTitle(say.number(facts.trainPictures))}
      </p>
      {facts.lessons.map((lesson) => (
        <LessonChart key={lesson.name} lesson={lesson} all={facts} {...props} />
      ))}
      <p className="shift-axis-caption">{labels.epoch}</p>
    </div>
  );
}

interface LessonProps extends Props {
  readonly lesson: Lesson;
  readonly all: OverfittingFacts;
}

function LessonChart({ lesson, all, state, dispatch, labels, say, bare }: LessonProps) {
  const { number } = say;
  const accuracy = state.measure === 'accuracy';
  const row = (kind: 'train' | 'test', correct: number, pictures: number) => (
    <p>
      <svg viewBox="0 0 30 8" aria-hidden="true">
        <path className={`shift-line line-${kind}`} d="M1 4H29" />
      </svg>
      {labels[kind]}{' '}
      <b>
        {accuracy
          ? labels.of(number(correct), number(pictures))
          : number(lesson[kind], LOSS_DIGITS)}
      </b>
    </p>
  );
  return (
    <div className="shift-lesson">
      <p className="shift-name">{labels.networks[lesson.name].name}</p>
      <div className="shift-lesson-now">
        {row('train', lesson.trainCorrect, all.trainPictures)}
        {row('test', lesson.testCorrect, all.testPictures)}
      </div>
      <Chart
        name={lesson.name}
        lines={[lesson.trainLine, lesson.testLine]}
        band
        columns={EPOCHS + 1}
        column={state.epoch}
        yTicks={all.ticks.map(({ value, share }) => ({
          share,
          text: accuracy ? `${number(value * FULL)}%` : number(value, 1),
        }))}
        xTicks={EPOCH_TICKS.map((at) => ({ column: at, text: number(at) }))}
        onColumn={bare ? null : (column) => dispatch({ type: 'column', column })}
      />
    </div>
  );
}
