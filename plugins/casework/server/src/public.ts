export { areas, channels, priorities } from './contracts/case';
export type { Area, CaseEvent, CaseStatus, Channel, NewCase, Priority, Route, Routing } from './contracts/case';
export type { Kassenwerk } from './kassenwerk';
export type { OpenedCase } from './stores/case-store';
export { openCases, routeOpenCase } from './use-cases/open-cases';
export { tellCase } from './use-cases/tell-case';
export type { CaseOfOriginals, Original, OriginalFile, OriginalSource } from './contracts/originals';
export { registerOriginalSource } from './use-cases/original-sources';
