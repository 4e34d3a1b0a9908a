import type { Sql } from '@kassenwerk/kernel';
import type { BookingBatch } from './ledger-store';

/** Tasks that the reasons of returns and rejections ask for, one a debit. */
export const createReturnTasks = (sql: Sql, { tenant, eventIds }: BookingBatch): Promise<number> =>
  sql.execute(
    `insert into tasks (tenant, kind, title, status, priority, due_on, subject_type, subject_id, finding_rule, payload)
     select e.tenant, e.reaction -> 'task' ->> 'kind', e.reaction -> 'task' -> 'title' ->> 'de', 'open', 60,
       current_date + (e.reaction -> 'task' ->> 'dueInDays')::int, 'member', e.member_id, e.reason,
       jsonb_build_object('title', e.reaction -> 'task' -> 'title', 'decisions', '["done"]'::jsonb, 'reason', e.reason,
         'reasonTitle', e.reason_title, 'amountCents', e.amount_cents, 'bankEventId', e.document_id,
         'receivableId', e.receivable_id, 'decision', e.reaction -> 'decision')
     from bank_events e
     where e.tenant = $1 and e.id = any ($2) and e.kind in ('return', 'reject') and e.member_id is not null
       and jsonb_typeof(e.reaction -> 'task') = 'object'`,
    [tenant, eventIds],
  );

const questionTitles = JSON.stringify({
  unmatched: { de: 'Buchung der Bank zuordnen', en: 'Assign a booking of the bank' },
  doubtful: { de: 'Unsichere Zuordnung einer Bankbuchung prüfen', en: 'Check a doubtful match of a bank booking' },
  unclear: { de: 'Unklare Meldung der Bank prüfen', en: 'Check an unclear message of the bank' },
  blockUnknown: { de: 'Sammelgutschrift der Bank zuordnen', en: 'Assign a sum credited by the bank' },
  blockDiffers: {
    de: 'Sammelgutschrift weicht von den Lastschriften ab',
    en: 'A credited sum differs from its debits',
  },
});

/**
 * Everything only a person can decide becomes one task each. Money in the suspense account is assigned or sent back where the
 * task is shown; it cannot simply be ticked off.
 */
export const createClarifications = (sql: Sql, { tenant, eventIds }: BookingBatch): Promise<number> =>
  sql.execute(
    `insert into tasks (tenant, kind, title, status, priority, due_on, subject_type, subject_id, payload)
     select e.tenant, 'clarification', t.title ->> 'de', 'open', 50, current_date + 3, 'bankEvent', e.document_id,
       jsonb_build_object('title', t.title, 'question', t.question, 'kind', e.kind,
         'decisions', case when e.kind <> 'collection' and e.amount_cents > 0 and e.reaction ->> 'direction' = 'credit'
           then '[]'::jsonb else '["done"]'::jsonb end,
         'amountCents', e.amount_cents, 'reason', e.reason)
     from bank_events e join jsonb_each($3::jsonb) as t(question, title) on t.question = e.reaction ->> 'question'
     where e.tenant = $1 and e.id = any ($2)`,
    [tenant, eventIds, questionTitles],
  );

export interface SubjectTask {
  tenant: string;
  kind: string;
  title: { de: string; en: string };
  /** A bank file unless said otherwise. */
  subjectType?: 'bankFile' | 'run';
  subjectId: string;
  dueInDays: number;
  payload: object;
}

/** A task about something as a whole, such as a refused bank file; a second open one of the kind is not created. */
export const createSubjectTask = (sql: Sql, task: SubjectTask): Promise<number> =>
  sql.execute(
    `insert into tasks (tenant, kind, title, status, priority, due_on, subject_type, subject_id, payload)
     select $1::text, $2::text, $3, 'open', 90, current_date + $4::int, $7, $5::text, $6
     where not exists (select 1 from tasks where tenant = $1::text and subject_id = $5::text and kind = $2::text and status in ('open', 'inProgress'))`,
    [
      task.tenant,
      task.kind,
      task.title.de,
      task.dueInDays,
      task.subjectId,
      JSON.stringify({ title: task.title, decisions: ['done'], ...task.payload }),
      task.subjectType ?? 'bankFile',
    ],
  );
