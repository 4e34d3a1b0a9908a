import type { BankScenarioInput } from '../../simulator';

export const simulations = ['accept', 'partial', 'reject', 'returns', 'late', 'duplicate'] as const;

export interface Simulation {
  scenario: (typeof simulations)[number];
  /** Share of the debits that comes back. */
  returnSharePercent?: number;
  /** One reason for all returns instead of the usual mixture. */
  reasonCode?: string;
}

/** The usual mixture of reasons, scaled; lack of funds hides behind MS03. */
const usualMixture = { MS03: 0.6, AM04: 0.15, AC04: 0.15, MD06: 0.1 };

/** What the simulated bank does. The seed is the file, so that a second simulation only adds to what the first one said. */
export function scenarioOf(
  { scenario, returnSharePercent = 4, reasonCode }: Simulation,
  messageId: string,
): BankScenarioInput {
  const share = returnSharePercent / 100;
  const mixture = reasonCode ? { [reasonCode]: 1 } : usualMixture;
  const returns = Object.fromEntries(Object.entries(mixture).map(([code, part]) => [code, part * share]));
  const base = { seed: messageId, returnsWithReason: {} } satisfies BankScenarioInput;
  switch (scenario) {
    case 'accept':
      return base;
    case 'partial':
      return { ...base, answer: 'partial' };
    case 'reject':
      return { ...base, answer: 'reject' };
    case 'returns':
      return { ...base, returnsWithReason: returns };
    case 'late':
      return { ...base, returnsWithReason: returns, late: 0.5 };
    case 'duplicate':
      return { ...base, returnsWithReason: returns, duplicate: true };
  }
}
