export type { CandidateSource, MatchCandidate } from './candidate';
export { MATCH_BATCH_SIZE, matchEvents } from './match-events';
export { CONFIDENCE } from './match-result';
export type { Doubt, MatchedBy, MatchResult } from './match-result';
