import type { Session } from '../../../support/boot';
import type { Answer } from './desk';

interface Row {
  id: string;
  number: string;
  title: string;
}

interface Page {
  rows: Row[];
  next: string | null;
}

interface Teams {
  clearing: number;
  teams: { team: string; open: number; overdue: number }[];
}

interface Preview {
  rows: { problem: { de: string } | null }[];
}

interface Change {
  id: string;
  changed: number;
  /** That a second person has to agree to before anything changes. */
  release: string | null;
}

const tenant = 'nordlicht';
const base = '/api/casework';

/** What people do in the inbox of the fund `nordlicht`. */
export const inboxOf = (who: Session) => {
  const get = async <T>(path: string) => (await who.call<Answer<T>>('GET', `${base}/${path}`)).body.data;
  const page = (query: string) => get<Page>(`inbox?tenant=${tenant}&${query}`);

  return {
    page,

    titles: async (query: string) => (await page(query)).rows.map(({ title }) => title),

    counters: () => get<Teams>(`inbox-counters?tenant=${tenant}`),

    colleagues: () => get<object[]>(`colleagues?tenant=${tenant}`),

    teams: () => get<{ key: string; name: string; area: string }[]>(`case-teams?tenant=${tenant}`),

    views: () => get<object[]>(`views?tenant=${tenant}`),

    saveView: (view: object) => who.call<Answer<{ id: string }>>('POST', `${base}/views`, { tenant, ...view }),

    dropView: (id: string) => who.call('DELETE', `${base}/views/${id}`),

    /** The case that somebody gets next; none when nothing is left for them. */
    async next(): Promise<string | undefined> {
      const { body } = await who.call<Answer<{ id: string } | null>>('POST', `${base}/inbox/next`, { tenant });
      return body.data?.id;
    },

    async lock(id: string, takeOver = false): Promise<{ isMine: boolean; byName: string }> {
      const { body } = await who.call<Answer<{ isMine: boolean; byName: string }>>('POST', `${base}/cases/${id}/lock`, {
        takeOver,
      });
      return body.data;
    },

    /** What stands in the way of a change of many cases, one by one. */
    async problemsOf(ids: string[], action: object): Promise<(string | null)[]> {
      const { body } = await who.call<Answer<Preview>>('POST', `${base}/bulk-preview`, { tenant, ids, action });
      return body.data.rows.map(({ problem }) => problem?.de ?? null);
    },

    change: (ids: string[], action: object) =>
      who.call<Answer<Change>>('POST', `${base}/bulk`, { tenant, ids, action }),

    takeBack: (change: string) => who.call<Answer<object>>('POST', `${base}/bulk/${change}/undo`, {}),

    /** What the report says of the rows of tables that sent cases somewhere, by row. */
    async rowsInReport(): Promise<Map<string, object | null>> {
      const today = new Date().toISOString().slice(0, 10);
      const to = today > '2026-01-01' ? today : '2026-12-31';
      const { rules } = await get<{ rules: { row: string; name: object | null }[] }>(
        `case-report?tenant=${tenant}&from=2026-01-01&to=${to}`,
      );
      return new Map(rules.map(({ row, name }) => [row, name]));
    },
  };
};
