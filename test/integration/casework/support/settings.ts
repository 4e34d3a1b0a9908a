import type { Session } from '../../../support/boot';
import type { Answer } from './desk';

const tenant = 'nordlicht';
const base = '/api/casework';

/** Somebody who looks after what the fund `nordlicht` decides itself: texts, times and ways of answers. */
export const settingsOf = (who: Session) => ({
  show: async <T>(path: string): Promise<T & { revision: string }> =>
    (await who.call<Answer<T & { revision: string }>>('GET', `${base}/${path}?tenant=${tenant}`)).body.data,

  publish: (path: string, definition: object, revision: string) =>
    who.call<Answer>('POST', `${base}/${path}/publish`, { tenant, definition, revision }),

  /** What would come of it, without publishing. */
  preview: <T>(path: string, given: object) =>
    who.call<Answer<T>>('POST', `${base}/${path}-preview`, { tenant, ...given }),
});
