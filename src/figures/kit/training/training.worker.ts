import { buffersOf } from '../jobs/transfer.ts';
import type { TrainingNews, TrainingOrder } from './trainingMessages.ts';
import { createTrainingSession } from './trainingSession.ts';

/** The part of a worker's global that is used here; the project's types are those of a page. */
interface Scope {
  onmessage: (event: MessageEvent<TrainingOrder>) => void;
  postMessage(news: TrainingNews, transfer?: ArrayBufferLike[]): void;
}
const scope = self as unknown as Scope;

const session = createTrainingSession((news) => {
  scope.postMessage(news, news.type === 'learned' ? buffersOf(news) : undefined);
});

scope.onmessage = ({ data }) => session.receive(data);
