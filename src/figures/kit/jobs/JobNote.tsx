import { useSay } from '../frame/Say.tsx';
import type { JobState } from './useJob.ts';

/** In a corner of the drawing: that a longer computation runs, or that it broke off. */
export function JobNote({ job }: { readonly job: JobState }) {
  const { words, number } = useSay();
  if (job.failed) {
    return (
      <div className="job-note job-note-failed" role="alert">
        <p>{words.computeFailed}</p>
        <button type="button" onClick={job.retry}>
          {words.retry}
        </button>
      </div>
    );
  }
  if (!job.pending) return null;
  return (
    <p className="job-note">
      {words.computing}
      {job.share > 0 && ` ${number(job.share * 100, 0)}%`}
    </p>
  );
}
