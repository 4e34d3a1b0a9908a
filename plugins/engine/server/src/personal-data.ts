import { declarePersonalData, declareRecipients, declareRetentionHold, declareSealedColumn } from '@kassenwerk/kernel';
import { questionDataOf } from './use-cases/partner-questions/sealed-question';

const runFinished = '(select u.finished_at from runs u where u.id = r.run_id)';
const memberOf = "case when r.subject_type = 'member' then r.subject_id end";

/** What runs hold of people, and that nothing goes while somebody works on it. */
export function declareEngineData(): void {
  declarePersonalData([
    {
      subject: 'runItem',
      table: 'run_items',
      title: { de: 'Arbeitsdaten in Läufen', en: 'Working data in runs' },
      dataClass: 'processing',
      member: memberOf,
      anchors: { closed: runFinished },
      retention: { how: 'delete' },
      memberField: 'subjectId',
      locked: ['data'],
    },
    {
      subject: 'partnerQuestion',
      table: 'partner_questions',
      title: { de: 'Rückfragen an Partner', en: 'Questions to partners' },
      dataClass: 'processing',
      member: 'r.member_id',
      anchors: { closed: runFinished },
      retention: { how: 'delete' },
      memberField: 'memberId',
      locked: ['name'],
      // What the partner was told is a part of the working data, which are listed beside it.
      secret: ['data'],
    },
    {
      subject: 'finding',
      table: 'findings',
      title: { de: 'Auffälligkeiten', en: 'Discrepancies' },
      dataClass: 'casework',
      member: memberOf,
      anchors: { closed: runFinished },
      retention: { how: 'delete' },
      memberField: 'subjectId',
      locked: ['message', 'details'],
    },
    {
      subject: 'task',
      table: 'tasks',
      title: { de: 'Aufgaben', en: 'Tasks' },
      dataClass: 'casework',
      member: memberOf,
      anchors: {
        closed: "case when r.status in ('done', 'cancelled') then coalesce(r.resolved_at, r.updated_at) end",
      },
      retention: { how: 'delete' },
      memberField: 'subjectId',
      locked: ['title', 'description', 'payload', 'resolution'],
    },
  ]);
  declareRetentionHold({
    reason: 'openRun',
    title: { de: 'In einem laufenden Prozess', en: 'In a run that is going on' },
    sql: `select i.subject_id as member_id from runs u join run_items i on i.tenant = u.tenant and i.run_id = u.id
      where u.tenant = $1 and u.status not in ('done', 'cancelled') and i.status not in ('done', 'rejected', 'cancelled')
        and i.subject_id in (select member_id from candidates)`,
  });
  declareRetentionHold({
    reason: 'openTask',
    title: { de: 'Offene Aufgabe', en: 'Open task' },
    sql: `select t.subject_id as member_id from tasks t where t.tenant = $1 and t.status in ('open', 'inProgress')
      and t.subject_type = 'member' and t.subject_id in (select member_id from candidates)`,
  });
  declareSealedColumn({
    table: 'partner_questions',
    id: 'document_id',
    column: 'data',
    tenant: { column: 'tenant' },
    belongsTo: (id) => questionDataOf('', id).belongsTo,
  });
  declareRecipients({
    key: 'partnerQuestions',
    title: { de: 'Partner (Rückfragen)', en: 'Partners (questions)' },
    sql: `select q.partner as recipient, u.title || ': ' || q.step_id as what, q.handed_out_at as given_at
      from partner_questions q join runs u on u.tenant = q.tenant and u.id = q.run_id
      where q.tenant = $1 and q.member_id = $2 and q.handed_out_at is not null
      order by q.handed_out_at, q.id`,
  });
}
