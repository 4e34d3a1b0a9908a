import { registerStepTypes, type Kassenwerk } from '@kassenwerk/engine';
import { declareMigrations, declareSealedFiles, onTopic, registerReleaseKind } from '@kassenwerk/kernel';
import { addressCheckTopic, askAddressPartner } from './connectors/address-check/address-connector';
import { collectionsMigrations } from './database/migrations';
import { declareCollectionsData } from './personal-data';
import { registerSchedules } from './schedules';
import { stepTypes } from './step-types';
import { declareTableUses } from './tables';
import { fileReleases } from './use-cases/bank-file/file-releases';
import { registerBankFileTopics } from './use-cases/bank-file/topics';
import { onBankMessage, readMessageTopic } from './use-cases/bank-message';
import { deliverReceipt, deliveryReceiptTopic } from './use-cases/deliver-receipt';

export function register(_input: { strapi: Kassenwerk }): void {
  declareMigrations('collections', collectionsMigrations);
  declareCollectionsData();
  declareSealedFiles('deliveries', 'bank-files', 'bank-messages');
  declareTableUses();
  registerStepTypes(stepTypes);
  registerSchedules();
  registerReleaseKind(fileReleases);
  onTopic(addressCheckTopic, askAddressPartner);
  onTopic(deliveryReceiptTopic, deliverReceipt);
  onTopic(readMessageTopic, onBankMessage);
  registerBankFileTopics();
}
