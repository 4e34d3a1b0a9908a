import type { ConsoleManifest } from '@kassenwerk/kernel/console';
import { caseworkConsole } from '../../plugins/casework/console/src';
import { collectionsConsole } from '../../plugins/collections/console/src';
import { engineConsole } from '../../plugins/engine/console/src';
import { formsConsole } from '../../plugins/forms/console/src';
import { identityConsole } from '../../plugins/identity/console/src';
import { intakeConsole } from '../../plugins/intake/console/src';
import { kernelConsole } from '../../plugins/kernel/console/src';
import { portalConsole } from '../../plugins/portal/console/src';
import { privacyConsole } from '../../plugins/privacy/console/src';
import { rulebookConsole } from '../../plugins/rulebook/console/src';

/** The plugins whose pages the console shows. Removing a line removes its pages, menu entries and words. */
export const manifests: readonly ConsoleManifest[] = [
  caseworkConsole,
  intakeConsole,
  engineConsole,
  collectionsConsole,
  formsConsole,
  rulebookConsole,
  kernelConsole,
  identityConsole,
  privacyConsole,
  portalConsole,
];

export const resources = manifests.flatMap(({ resources: all }) => all);
export const resourceByName = new Map(resources.map((resource) => [resource.name, resource]));
