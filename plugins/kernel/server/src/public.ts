export * from './domain';
export { fail, isKassenwerkError, KassenwerkError } from './errors/kassenwerk-error';
export type { BilingualText, ErrorKind, FailOptions } from './errors/kassenwerk-error';
export { technicalOf } from './errors/technical';
export { hasNoMoreRights } from './ability/no-more-rights';
export { ownTenant } from './scope/own-tenant';
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
export { isRole, roles } from './ability/roles';
export type { Grant, Role } from './ability/roles';
export { inTransaction, sqlOn, withSql } from './database/sql';
export type { Sql } from './database/sql';
export { bulkRows } from './database/bulk-rows';
export { unlessThere } from './database/unless-there';
export { problemOfDatabase } from './database/database-problem';
export type { BulkRows } from './database/bulk-rows';
export { declareMigrations } from './database/migrate';
export type { Migration } from './database/migrate';
export { servingLogin, systemLogin } from './database/serving-login';
export { tenantTables } from './database/tenancy';
export type { TenantTable } from './database/tenancy';
export { newDocumentId } from './database/document-id';
export { defineEndpoint, endpointsOf } from './http/define-endpoint';
export type { Endpoint, EndpointContext } from './http/define-endpoint';
export { fileOf } from './http/file-bodies';
export { registerAuthenticator } from './http/authenticators';
export type { AuthenticationCall, Authenticator } from './http/authenticators';
export { cspReportPath } from './http/csp-reports';
export { siteFiles } from './http/site-files';
export type { Site } from './http/site-files';
export { generatedRest } from './http/generated-rest';
export { languageOf } from './http/problems';
export { enqueue } from './outbox/outbox';
export type { OutgoingMessage } from './outbox/outbox';
export { knownTopics, onTopic } from './outbox/dispatcher';
export { listenersOf } from './outbox/listeners';
export type { Listener, Listeners } from './outbox/listeners';
export type { OutboxMessage, TopicHandler } from './outbox/dispatcher';
export { activeKey, activeKeyMs } from './encryption/key-ring';
export type { DataKey } from './encryption/key-ring';
export { sealedBytes } from './encryption/file-frames';
export type { Sealer } from './encryption/file-frames';
export { openSealedFile, openSealedRanges, sealerFor, sealFile } from './encryption/sealed-file';
export type { SealedRanges } from './encryption/sealed-file';
export { replaceKey, resealAll, rewrapKeys } from './encryption/rotate-keys';
export type { Resealed } from './encryption/rotate-keys';
export { declareSealedColumn, declareSealedFiles } from './encryption/sealed-places';
export type { SealedColumn } from './encryption/sealed-places';
export { openText, sealText } from './encryption/sealed-text';
export type { SealedFor } from './encryption/sealed-text';
export { locked as memberLocked, lockedMember } from './ability/data-lock';
export {
  forgetLockedMembers,
  isLocked,
  lockedMembersSql,
  maySeeLocked,
  numbersHiddenFrom,
} from './personal-data/data-locks';
export { pseudonymFor } from './encryption/pseudonym';
export { dataClasses, isDataClass } from './personal-data/data-classes';
export type { DataClass } from './personal-data/data-classes';
export { letterSlot, letterText } from './letters/letter-frames';
export { anchorsOf, declarePersonalData, personalData } from './personal-data/personal-data';
export type { PersonalData } from './personal-data/personal-data';
export { tenantFiles } from './personal-data/tenant-files';
export { memberPseudonyms, membersBehind } from './personal-data/partner-pseudonyms';
export { declareRecipients, recipientSources } from './personal-data/recipients';
export type { RecipientSource } from './personal-data/recipients';
export { declareRetentionHold, retentionHolds } from './personal-data/retention-holds';
export type { RetentionHold } from './personal-data/retention-holds';
export { staffWhoMay } from './people/staff-of-tenant';
export type { StaffMember } from './people/staff-of-tenant';
export { gathered } from './database/gathered';
export { audit, auditMany } from './audit/audit';
export type { AuditEntry } from './audit/audit';
export { verifyAuditChain } from './audit/verify-chain';
export type { ChainFault, ChainFinding, ChainHead, ChainVerdict } from './audit/verify-chain';
export { decideRelease } from './release/decide-release';
export type { ReleaseAnswer, ReleaseOutcome } from './release/decide-release';
export { policyAsksForTwo } from './configuration/release-policy';
export { batchReleases } from './release/batch-releases';
export type { BatchReleases } from './release/batch-releases';
export { maySignAnything, registerReleaseKind } from './release/release-kinds';
export type { ReleaseContent, ReleaseDecision, ReleaseKind } from './release/release-kinds';
export { requireRelease, withdrawRelease } from './release/require-release';
export type { ReleaseDemand } from './release/require-release';
export { findRelease } from './release/release-store';
export type { Release, ReleaseKey } from './release/release-store';
export { signaturesOf, signaturesOfSubject } from './release/signature-store';
export type { SignatureRecord } from './release/signature-store';
export { currentRelease, previewSignature } from './release/release-view';
export { liveChannel, publishLive, publishLiveMany } from './live/live-events';
export type { LiveEvent } from './live/live-events';
export { listen } from './live/listener';
export {
  canonicalJson,
  hashOf,
  listConfigurations,
  listUsableConfigurations,
  loadConfiguration,
  sharedTenant,
} from './configuration/configuration-store';
export type { ConfigurationKey, ConfigurationVersion } from './configuration/configuration-store';
export { deleteDraft, draftedKeys, findDraft, listDrafts, saveDraft } from './configuration/draft-store';
export type { Draft } from './configuration/draft-store';
export { assertUnchanged, lastChange } from './configuration/last-change';
export type { LastChange } from './configuration/last-change';
export {
  latestVersion,
  markedHistory,
  publishedHeader,
  upcomingVersions,
  validSince,
  versionHistory,
} from './configuration/version-history';
export type { HistoricVersion, MarkedVersion, PublishedHeader, UpcomingVersion } from './configuration/version-history';
export { versionsWithDifferences } from './configuration/version-differences';
export type { DescribedVersion } from './configuration/version-differences';
export { lockVersions } from './configuration/version-store';
export { assertMayPublish, publishConfiguration } from './configuration/publish-configuration';
export type { Publication, PublishInput } from './configuration/publish-configuration';
export type { ConfigurationWarnings } from './configuration/configuration-warnings';
export { warnBeforePublishing } from './configuration/configuration-warnings';
export { letOnePersonPublish } from './configuration/release-policy';
export type { Kassenwerk } from './kassenwerk';
export { defineRecord, hidden } from './content-types/define-record';
export { declareSearch, type Searcher } from './search/declared-search';
export { memberNameBegins, memberNameIs, nameBeginnings } from './search/member-names';
