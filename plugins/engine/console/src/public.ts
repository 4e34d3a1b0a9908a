/** What pages of other plugins may use of the engine's console. */
export type { RunDetail, RunHead } from './runs/run-detail';
