export * from './domain';
export { fail, isKassenwerkError, KassenwerkError } from './errors/kassenwerk-error';
export type { BilingualText, ErrorKind, FailOptions } from './errors/kassenwerk-error';
export { staffScope } from './scope/staff-scope';
export type { StaffUser } from './scope/staff-scope';
export { currentScope, requireScope, runAsJob, system, withScope } from './scope/scope';
export type { Actor, Scope } from './scope/scope';
export { abilityOf, jobAbility, mayIn } from './ability/ability';
export { abilityOfStaff } from './ability/ability-of-staff';
export { shownRecord } from './ability/field-limits';
export { maskRecord, seesEverything } from './ability/masking';
export { maskedCsv } from './ability/masked-csv';
export { readableRows } from './ability/record-check';
export type { AppAbility } from './ability/ability';
export { grantsByPartnerScope, isPartnerScope, partnerScopes } from './ability/partner-scopes';
export type { PartnerScope } from './ability/partner-scopes';
export type { Grant, Role } from './ability/roles';
export { inTransaction, sqlOn, withSql } from './database/sql';
export type { Sql } from './database/sql';
export { bulkRows } from './database/bulk-rows';
export type { BulkRows } from './database/bulk-rows';
export { declareMigrations } from './database/migrate';
export type { Migration } from './database/migrate';
export { tenantTables } from './database/tenancy';
export type { TenantTable } from './database/tenancy';
export { newDocumentId } from './database/document-id';
export { defineEndpoint, endpointsOf } from './http/define-endpoint';
export type { Endpoint, EndpointContext } from './http/define-endpoint';
export { fileOf } from './http/file-bodies';
export { registerAuthenticator } from './http/authenticators';
export type { AuthenticationCall, Authenticator } from './http/authenticators';
export { generatedRest } from './http/generated-rest';
export { enqueue } from './outbox/outbox';
export type { OutgoingMessage } from './outbox/outbox';
export { onTopic } from './outbox/dispatcher';
export type { OutboxMessage, TopicHandler } from './outbox/dispatcher';
export { activeKey, activeKeyMs } from './encryption/key-ring';
export type { DataKey } from './encryption/key-ring';
export { fileIdOf, openSealedFile, sealFile } from './encryption/sealed-file';
export { keyIdOf, openText, sealText } from './encryption/sealed-text';
export type { SealedFor } from './encryption/sealed-text';
export { pseudonymFor } from './encryption/pseudonym';
export { dataClasses, isDataClass } from './personal-data/data-classes';
export type { DataClass } from './personal-data/data-classes';
export { anchorsOf, declarePersonalData, personalData } from './personal-data/personal-data';
export type { PersonalData } from './personal-data/personal-data';
export { declareRecipients, recipientSources } from './personal-data/recipients';
export type { RecipientSource } from './personal-data/recipients';
export { declareRetentionHold, retentionHolds } from './personal-data/retention-holds';
export type { RetentionHold } from './personal-data/retention-holds';
export { staffWhoMay } from './people/staff-of-tenant';
export type { StaffMember } from './people/staff-of-tenant';
export { audit } from './audit/audit';
export type { AuditEntry } from './audit/audit';
export { verifyAuditChain } from './audit/verify-chain';
export type { ChainFault, ChainFinding, ChainHead, ChainVerdict } from './audit/verify-chain';
export { liveChannel, publishLive } from './live/live-events';
export type { LiveEvent } from './live/live-events';
export { listen } from './live/listener';
export {
  canonicalJson,
  hashOf,
  listConfigurations,
  loadConfiguration,
  publishConfiguration,
  sharedTenant,
} from './configuration/configuration-store';
export type { ConfigurationKey, ConfigurationVersion, PublishInput } from './configuration/configuration-store';
export type { Kassenwerk } from './kassenwerk';
