import type { Booted, Session } from './boot';

interface Question {
  id: string;
  process: { key: string; title: { de: string } };
  step: { id: string };
  key: string;
  data: Record<string, unknown>;
  outcomes: string[];
  fields: string[];
  until: string | null;
}

interface AnswerResult {
  id: string;
  result: string;
  message?: { de: string };
  ignored?: string[];
}

interface Answered<T> {
  status: number;
  body: { data: T; error?: { code: string; message: string } };
}

type Call = <T>(method: string, path: string, body?: unknown) => Promise<Answered<T>>;

interface Shipped {
  signedIn(credential: { url: string; clientId: string; clientSecret: string }): Call;
  workOnce(work: {
    call: Call;
    mood?: string;
    pauseMs?: number;
    answer?: (question: Question) => object;
  }): Promise<{ questions: Question[]; results: AnswerResult[] }>;
}

/** A partner with a credential; it works as the fake does that is shipped. */
export interface AskedPartner {
  call: Call;
  questions(): Promise<Question[]>;
  answer(answers: object[]): Promise<AnswerResult[]>;
  work(mood: string, answer?: object, pauseMs?: number): Promise<{ questions: Question[]; results: AnswerResult[] }>;
}

/** Creates a partner of a fund as a business admin does, registers it as a processor and gives it a credential. */
export async function askedPartner(
  app: Booted,
  admin: Session,
  { tenant, key, scopes = ['questions:read', 'questions:answer'] }: { tenant: string; key: string; scopes?: string[] },
): Promise<AskedPartner> {
  const create = async <T>(path: string, body: object): Promise<T> => {
    const answer = await admin.call<{ data: T; error?: object }>('POST', path, body);
    if (answer.status > 201) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body.error)}`);
    return answer.body.data;
  };
  const { documentId: partnerId } = await create<{ documentId: string }>('/api/partners', {
    data: { tenant, key, name: `Partner ${key}`, kind: 'check' },
  });
  await create('/api/privacy/processors', {
    data: {
      tenant,
      partnerKey: key,
      name: `Partner ${key}`,
      dataClasses: ['casework'],
      contractOn: '2026-01-01',
      noticeOn: '2026-01-01',
      validFrom: '2026-01-01',
    },
  });
  const credential = await create<{ clientId: string; clientSecret: string }>('/api/identity/partner-credentials', {
    tenant,
    partnerId,
    name: 'Prüfung',
    scopes,
    addresses: [],
    validDays: 1,
  });
  const { signedIn, workOnce } = (await import('../../scripts/lib/fake-partner.mjs')) as unknown as Shipped;
  const call = signedIn({ url: app.url, ...credential });
  return {
    call,
    questions: async () => (await workOnce({ call, mood: 'silent' })).questions,
    answer: async (answers) =>
      (await call<AnswerResult[]>('POST', '/api/engine/partner-answers', { answers })).body.data,
    work: (mood, answer = {}, pauseMs = 100) => workOnce({ call, mood, pauseMs, answer: () => answer }),
  };
}
