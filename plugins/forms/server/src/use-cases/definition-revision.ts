import { fail, lastChange, type Sql } from '@kassenwerk/kernel';
import { formKind } from '../stores/form-store';

interface Named {
  tenant: string;
  key: string;
}

/** What somebody begins with: the newest version and the draft. Whoever saves says it, so that nobody writes over another's work unseen. */
export const revisionOf = async (sql: Sql, name: Named): Promise<string> =>
  (await lastChange(sql, { ...name, kind: formKind })).revision;

/** @throws KW_FORM_CHANGED_MEANWHILE with who changed it and when; without a revision nothing is compared */
export async function assertUnchanged(sql: Sql, name: Named, revision: string | undefined): Promise<void> {
  if (revision === undefined) return;
  const { revision: now, by, at } = await lastChange(sql, { ...name, kind: formKind });
  if (now === revision) return;
  throw fail(
    'conflict',
    'KW_FORM_CHANGED_MEANWHILE',
    {
      de: `${by} hat dieses Formular inzwischen geändert. Bitte vergleichen Sie beide Stände und entscheiden Sie, welcher gelten soll.`,
      en: `${by} has changed this form in the meantime. Please compare both and decide which one shall count.`,
    },
    { details: { by, at: at?.toISOString() ?? null } },
  );
}
