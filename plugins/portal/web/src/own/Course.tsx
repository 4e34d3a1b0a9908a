import type { SubmissionDetail } from '../api/shapes';
import { day } from '../layout/day';
import { useWords } from '../words/language';
import { courseOf } from './course-of';
import type { ShownRequest } from './own-requests';

interface Props {
  request: ShownRequest;
  submission: SubmissionDetail | undefined;
}

/** What has happened to a request, one below the other. */
export function Course({ request, submission }: Props) {
  const { requests: words } = useWords();
  return (
    <div className="card">
      <h2>{words.courseTitle}</h2>
      <ol className="course">
        {courseOf(request, submission).map(({ what, at, isAhead }) => (
          <li key={what} className={isAhead ? 'ahead' : ''}>
            <span className="muted">{day(at)}</span> {words.course[what]}
          </li>
        ))}
      </ol>
    </div>
  );
}
