import { courseOf } from './course-of';

const request = { receivedAt: '2026-11-02T09:00:00Z', closedAt: null, dueOn: '2026-11-23' };
const submission = { submittedAt: '2026-11-02T09:00:00Z', coSignature: null };

it('begins with what the member sent and ends with what is to come', () => {
  expect(courseOf(request, submission)).toEqual([
    { what: 'submitted', at: '2026-11-02T09:00:00Z', isAhead: false },
    { what: 'answerBy', at: '2026-11-23', isAhead: true },
  ]);
});

it('names a request that came on another way as received', () => {
  expect(courseOf(request, undefined)[0]).toMatchObject({ what: 'received' });
});

it('tells what became of the second signature, and promises nothing after the end', () => {
  const coSignature = {
    status: 'refused',
    decidedAt: '2026-11-03T09:00:00Z',
    expiresAt: '2026-11-16T09:00:00Z',
  } as const;
  const course = courseOf({ ...request, closedAt: '2026-11-03T09:00:00Z' }, { ...submission, coSignature });
  expect(course.map(({ what }) => what)).toEqual(['submitted', 'signatureRefused', 'closed']);
});
