import { declareMigrations, onTopic, registerReleaseKind, warnBeforePublishing } from '@kassenwerk/kernel';
import { createEngine, engineOf } from './engine';
import { runEndedTopic } from './execution/advance';
import type { Kassenwerk } from './kassenwerk';
import { declareEngineData } from './personal-data';
import { runEndedListeners } from './run-ended';
import { registerStepTypes } from './step-type-catalogue';
import { registerForgetting } from './schedules/forget-runs';
import { builtInStepTypes } from './step-types';
import { partnerTopic } from './step-types/partner';
import { engineMigrations } from './stores/migrations';
import { bulkDecisionReleases, bulkDecisionTopic, carryOutBulkDecision } from './use-cases/release-bulk-decision';
import { runReleases } from './use-cases/release-run';
import { warningsOfDraft } from './use-cases/hand-over-warnings';
import { keepQuestions } from './use-cases/partner-questions/keep-questions';
import { wakeTopic } from './use-cases/signal';

export function register({ strapi }: { strapi: Kassenwerk }): void {
  createEngine(strapi);
  declareMigrations('engine', engineMigrations);
  declareEngineData();
  registerStepTypes(builtInStepTypes);
  registerForgetting();
  registerReleaseKind(runReleases);
  registerReleaseKind(bulkDecisionReleases);
  onTopic(bulkDecisionTopic, carryOutBulkDecision);
  warnBeforePublishing('process', warningsOfDraft);
  onTopic(wakeTopic, async ({ tenant, payload }, server) => {
    await engineOf(server).wakeUps?.wake({ runId: Number(payload.runId), tenant });
  });
  onTopic(runEndedTopic, runEndedListeners.tell);
  onTopic(partnerTopic, keepQuestions);
}
