import { useCallback } from 'react';
import { textIn } from '@kassenwerk/forms/model';
import { Refusal } from '../api/client';
import type { SubmissionDetail } from '../api/shapes';
import { Answered } from '../forms/Answered';
import { CoSignatureLink } from '../forms/CoSignatureLink';
import { day } from '../layout/day';
import { Shown } from '../layout/Shown';
import { Title } from '../layout/Title';
import { useLoaded } from '../layout/use-loaded';
import { Link } from '../routing/Link';
import type { Session } from '../session/session';
import { useSession } from '../session/use-session';
import { useLanguage, useWords } from '../words/language';
import { Course } from './Course';
import { DownloadButton } from './DownloadButton';
import { ownRequests, type ShownRequest } from './own-requests';

interface Props {
  number: string;
}

/** One request: how it stands, what has happened, and what was sent. */
export function RequestPage({ number }: Props) {
  const session = useSession();
  const { requests: words } = useWords();
  const { language } = useLanguage();
  const loaded = useLoaded(useCallback(() => load(session, number, language), [session, number, language]));
  return (
    <>
      <p>
        <Link to="/anliegen">{words.back}</Link>
      </p>
      <Shown loaded={loaded} title={words.title}>
        {({ request, submission }) => (
          <>
            <Title>{submission ? textIn(submission.form.title, language) : request.title}</Title>
            <div className="card">
              <p>
                <span className={`state ${request.state}`}>{words.states[request.state]}</span>
              </p>
              <p>{words.explained[request.state]}</p>
              <p className="muted">{words.number(number, day(request.receivedAt))}</p>
            </div>
            {submission?.coSignature?.token ? (
              <CoSignatureLink token={submission.coSignature.token} expiresAt={submission.coSignature.expiresAt} />
            ) : null}
            <Course request={request} submission={submission} />
            <p className="row">
              <Link to={`/nachrichten/neu/${encodeURIComponent(number)}`} className="button second">
                {words.askAbout}
              </Link>
            </p>
            {submission ? <Sent submission={submission} /> : null}
          </>
        )}
      </Shown>
    </>
  );
}

function Sent({ submission: { reference, pages, files } }: { submission: SubmissionDetail }) {
  const { requests: words } = useWords();
  return (
    <div className="card">
      <h2>{words.sent}</h2>
      <p>
        <DownloadButton
          path={`/forms/own/submissions/${encodeURIComponent(reference)}/pdf`}
          name={`${reference}.pdf`}
          className="button second"
        >
          {words.pdf}
        </DownloadButton>
      </p>
      <Answered pages={pages} />
      {files.length > 0 ? (
        <>
          <h3>{words.files}</h3>
          <ul className="plain-list">
            {files.map(({ id, name, bytes }) => (
              <li key={id}>
                <DownloadButton path={`/forms/own/form-files/${encodeURIComponent(id)}/content`} name={name}>
                  {words.file(name, Math.max(1, Math.round(bytes / 1024)))}
                </DownloadButton>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  );
}

interface LoadedRequest {
  request: ShownRequest;
  /** Only where the request came with a form. */
  submission: SubmissionDetail | undefined;
}

async function load(session: Session, number: string, language: string): Promise<LoadedRequest> {
  const path = `/forms/own/submissions/${encodeURIComponent(number)}?${new URLSearchParams({ language })}`;
  const [requests, submission] = await Promise.all([
    ownRequests(session),
    session.request<SubmissionDetail>(path).catch((error: unknown) => {
      if (error instanceof Refusal && error.status === 404) return undefined;
      throw error;
    }),
  ]);
  const request = requests.find((one) => one.number === number);
  if (!request) throw new Refusal(404, { code: 'KW_REQUEST_UNKNOWN', message: '' });
  return { request, submission };
}
