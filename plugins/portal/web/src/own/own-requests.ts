import type { OwnRequest, OwnSubmission } from '../api/shapes';
import type { Session } from '../session/session';
import { requestState, type RequestState } from './request-state';

export interface ShownRequest extends OwnRequest {
  state: RequestState;
}

/** Requests of the member, and how each stands: what was submitted with a form knows more than its case does. */
export async function ownRequests(session: Session): Promise<ShownRequest[]> {
  const [requests, submissions] = await Promise.all([
    session.request<OwnRequest[]>('/portal/me/requests'),
    session.request<OwnSubmission[]>('/forms/own/submissions'),
  ]);
  const statuses = new Map(submissions.map(({ reference, status }) => [reference, status]));
  return requests.map((request) => ({
    ...request,
    state: requestState(request, statuses.get(request.number ?? '')),
  }));
}
