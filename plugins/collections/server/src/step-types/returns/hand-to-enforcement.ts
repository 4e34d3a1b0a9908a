import { defineStepType } from '@kassenwerk/engine';
import { createSubjectTask } from '../../stores/return-task-store';
import { runEnforcement } from '../../use-cases/dunning/run-dunning';
import { collectionParams } from '../run-parameters';
import { dunningStepParameters } from './dunning-parameters';

/** Marks what no reminder has brought in; the list is the receivables with the status `enforcement`. */
export const handToEnforcement = defineStepType({
  kind: 'run',
  type: 'collections.handToEnforcement',
  title: { de: 'Abgabe an die Vollstreckung', en: 'Hand over to enforcement' },
  description: {
    de: 'Gibt Forderungen nach der letzten Mahnung ab und stellt eine Aufgabe für die Vollstreckungsstelle ein.',
    en: 'Hands receivables over after the last reminder and creates a task for the enforcement office.',
  },
  parameters: dunningStepParameters,
  async execute({ sql, tenant, run, parameters }) {
    const { blockingTaskKinds, scope, ...rules } = parameters;
    const { keyDate } = collectionParams(run);
    const runId = scope === 'run' ? run.id : null;
    const handed = await runEnforcement(sql, { tenant, keyDate, runId, parameters: rules, blockingTaskKinds });
    if (handed.members === 0) return { counts: handed };
    await createSubjectTask(sql, {
      tenant,
      kind: 'enforcement',
      subjectType: 'run',
      title: {
        de: `Vollstreckung einleiten: ${handed.members} Mitglieder`,
        en: `Start enforcement: ${handed.members} members`,
      },
      subjectId: run.documentId,
      dueInDays: 7,
      payload: { ...handed, keyDate },
    });
    return { counts: handed };
  },
});
