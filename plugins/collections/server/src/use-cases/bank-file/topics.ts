import { onRunEnded } from '@kassenwerk/engine';
import { onTopic } from '@kassenwerk/kernel';
import { deliverBankFile } from './deliver-bank-file';
import { deliverRebuild, rebuildTopic } from './rebuild-bank-files';
import { transmitTopic } from './transmit-bank-file';
import { withdrawCancelledRun } from './withdraw-run';

/** What happens in the background around bank files; called once in the plugin's register(). */
export function registerBankFileTopics(): void {
  onTopic(transmitTopic, deliverBankFile);
  onTopic(rebuildTopic, deliverRebuild);
  onRunEnded(withdrawCancelledRun);
}
