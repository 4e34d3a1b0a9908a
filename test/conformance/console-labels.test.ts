import { german as collectionsDe } from '../../plugins/collections/console/src/messages.de';
import { english as collectionsEn } from '../../plugins/collections/console/src/messages.en';
import { german as engineDe } from '../../plugins/engine/console/src/messages.de';
import { english as engineEn } from '../../plugins/engine/console/src/messages.en';
import { germanRoles } from '../../plugins/kernel/console/src/pages/roles/messages.de';
import { englishRoles } from '../../plugins/kernel/console/src/pages/roles/messages.en';
import { grantsByRole } from '../../plugins/kernel/server/src/ability/roles';
import { labelIn, type Tree } from './support/labels';
import { german as intakeDe } from '../../plugins/intake/console/src/messages.de';
import { english as intakeEn } from '../../plugins/intake/console/src/messages.en';
import { german as rulebookDe } from '../../plugins/rulebook/console/src/messages.de';
import { english as rulebookEn } from '../../plugins/rulebook/console/src/messages.en';
import {
  decisions,
  ledgerKinds,
  receivableTypes,
  statesOf,
  taskKinds,
  wordsOfSteps,
  wordsOfType,
} from './support/spoken-words';

const languages: Record<string, Tree[]> = {
  de: [engineDe, collectionsDe, rulebookDe, intakeDe, { resources: { roles: germanRoles } }],
  en: [engineEn, collectionsEn, rulebookEn, intakeEn, { resources: { roles: englishRoles } }],
};

const grants = Object.values(grantsByRole).flat();

/** Where the console looks a word of the server up, and all words that the server can say there. */
const spoken: Record<string, () => string[]> = {
  'processes.parameters': () => wordsOfSteps('parameters'),
  'processes.outcomes': () => wordsOfSteps('outcomes'),
  'processes.data': () => wordsOfSteps('data'),
  'tasks.kind': taskKinds,
  'tasks.decision': decisions,
  'tasks.status': () => ['open', 'inProgress', 'done', 'cancelled'],
  'runs.status': () => wordsOfType('RunStatus'),
  'runs.itemStatus': () => wordsOfType('ItemStatus'),
  'incidents.status': () => ['open', 'retried', 'skipped'],
  'bank-files.status': () => wordsOfType('BankFileStatus'),
  'bank-messages.status': () => wordsOfType('BankMessageStatus'),
  'mandates.status': () => wordsOfType('MandateState'),
  'receivables.status': () => statesOf('receivables', 'status'),
  'receivables.type': receivableTypes,
  'members.ledger.kind': () => [...ledgerKinds(), 'return', 'reversal', 'payment'],
  'returns.kind': () => wordsOfType('BookedKind'),
  'returns.status': () => wordsOfType('BookedStatus'),
  'roles.subject': () => grants.flatMap(({ subject }) => subject),
  'roles.action': () => grants.flatMap(({ action }) => action),
  'returns.matchedBy': () => [...wordsOfType('MatchedBy'), ...wordsOfType('MatchPath')],
};

/** A word without a label reaches people as it stands in the code. */
describe.each(Object.keys(languages))('the console in %s', (language) => {
  it.each(Object.keys(spoken))('has a label for every word under %s', (path) => {
    const words = spoken[path]!();
    expect(words.length).toBeGreaterThan(1);
    expect(words.filter((word) => !labelIn(languages[language]!, `resources.${path}.${word}`))).toEqual([]);
  });
});
