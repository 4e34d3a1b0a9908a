export { BlockWriter } from './block-writer';
export { defectKinds, type Defect, type DefectKind, type DefectOutcome } from './defect-kinds';
export { allDefectKinds, parseDefectRates, type DefectRates } from './defect-rates';
export { generateDelivery, type GenerateDeliveryOptions, type GeneratedDelivery } from './generate-delivery';
export type { DefectCounts, ExpectedDelta, ManifestEntry, ManifestHead } from './manifest';
export { hashText, seededRandom, type SeededRandom } from './seeded-random';
export { kvnrOf, memberNumberOf } from './synthetic-member';
