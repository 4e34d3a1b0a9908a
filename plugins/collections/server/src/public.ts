export { receiveDelivery } from './use-cases/receive-delivery';
export type { IncomingDelivery } from './use-cases/receive-delivery';
export { startCollection } from './use-cases/start-collection';
export type { StartCollection } from './use-cases/start-collection';
export { finishDemoRuns, seedDemoRuns } from './demo/seed-demo-runs';
export { generateDelivery } from './generator';
export { simulateBank } from './simulator';
export { readBankMessage, receiveBankMessage } from './use-cases/bank-message';
export type { IncomingBankMessage } from './use-cases/bank-message';
