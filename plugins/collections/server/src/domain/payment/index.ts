export { accountProblem, type AccountProblem } from './account-check';
export { isDifferentHolder } from './account-holder';
export { bankCodeOf, bicOf } from './german-banks';
export * from './mandate';
export * from './payment-choice';
