import { runAsJob, withSql } from '@kassenwerk/kernel';
import { openCases, type NewCase } from '@kassenwerk/casework';
import type { Booted, Session } from '../../../support/boot';

export interface Answer<T = unknown> {
  data: T;
  error?: { code: string; details?: Record<string, unknown> };
}

export const routing = {
  table: 'request-routing',
  version: 1,
  rows: ['r1'],
  sentence: { de: 'Weil.', en: 'Because.' },
  confidence: 1,
};

const route: Omit<NewCase, 'tenant' | 'title' | 'receivedAt' | 'memberId'> = {
  channel: 'email',
  area: 'insurance',
  topic: 'addressChange',
  priority: 'normal',
  answerDays: 3,
  routing,
};

/** What tests of cases do in the fund `nordlicht`. */
export const deskOf = (app: () => Booted) => {
  const inFund = <T>(text: string, params: unknown[] = []): Promise<T[]> =>
    runAsJob('nordlicht', 'test', () => withSql(app().strapi, (sql) => sql.rows<T>(text, params)));

  return {
    inFund,

    /** Runs of what came in that have not ended. */
    async requestsUnderWay(): Promise<number> {
      const open = await inFund("select 1 from runs where process = 'request' and status not in ('done', 'cancelled')");
      return open.length;
    },

    async addMember(number: string, lastName: string): Promise<string> {
      const [row] = await inFund<{ id: string }>(
        `insert into members (tenant, member_number, salutation, first_name, last_name, status)
         values ('nordlicht', $1, 'Frau', 'Meike', $2, 'active') returning document_id as id`,
        [number, lastName],
      );
      return row!.id;
    },

    async openMany(...cases: Partial<NewCase>[]): Promise<{ id: string; number: string }[]> {
      const usual = { tenant: 'nordlicht', title: 'Anliegen', receivedAt: new Date(), memberId: null, ...route };
      const opened = await runAsJob('nordlicht', 'test', () =>
        withSql(app().strapi, (sql) =>
          openCases(
            app().strapi,
            sql,
            cases.map((one) => ({ ...usual, ...one })),
          ),
        ),
      );
      return opened.map(({ caseId: id, number }) => ({ id, number }));
    },

    async open(given: Partial<NewCase> = {}): Promise<{ id: string; number: string }> {
      const [made] = await this.openMany(given);
      return made!;
    },

    async show<T>(who: Session, id: string): Promise<T & { revision: number }> {
      const { body } = await who.call<Answer<T & { revision: number }>>('GET', `/api/casework/cases/${id}`);
      return body.data;
    },

    /** Keys of the texts that are offered for an answer to a case. */
    async textModules(who: Session, id: string): Promise<string[]> {
      const { body } = await who.call<Answer<{ key: string }[]>>('GET', `/api/casework/cases/${id}/text-modules`);
      return body.data.map(({ key }) => key);
    },

    /** What a page does: with the revision it has seen. */
    async change<T>(
      who: Session,
      id: string,
      [action, body]: [action: string, body: object],
    ): Promise<{ status: number; body: Answer<T> }> {
      const { revision } = await this.show<object>(who, id);
      return who.call<Answer<T>>('POST', `/api/casework/cases/${id}/${action}`, { revision, ...body });
    },

    post: <T>(who: Session, id: string, [action, body]: [action: string, body: object]) =>
      who.call<Answer<T>>('POST', `/api/casework/cases/${id}/${action}`, body),
  };
};
