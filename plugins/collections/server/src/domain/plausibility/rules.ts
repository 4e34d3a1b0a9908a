import { addressRules } from './address-rules';
import { deliveryRules } from './delivery-rules';
import { membershipRules } from './membership-rules';
import { paymentRules } from './payment-rules';
import { personRules } from './person-rules';
import type { PlausibilityRule } from './rule';

/** All rules, in the order in which their findings are reported. */
export const plausibilityRules: readonly PlausibilityRule[] = [
  ...deliveryRules,
  ...personRules,
  ...membershipRules,
  ...addressRules,
  ...paymentRules,
].sort((a, b) => stepOf(a) - stepOf(b));

/** The last part of an id is the number of the step of the collection process that the rule belongs to. */
function stepOf(rule: PlausibilityRule): number {
  return Number(rule.id.slice(-3));
}
