export type { AnswerFile } from './account-books';
export type { ExpectedAnswers } from './expected-answers';
export { bankScenarioSchema, type BankScenario, type BankScenarioInput } from './scenario';
export { simulateBank, type SimulatedAnswers } from './simulate-bank';
export type { SelfPayment } from './survey';
