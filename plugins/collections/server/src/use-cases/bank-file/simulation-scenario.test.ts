import { bankScenarioSchema } from '../../simulator';
import { scenarioOf, simulations } from './simulation-scenario';

it('gives the simulated bank a scenario it understands, for everything the console offers', () => {
  for (const scenario of simulations)
    expect(bankScenarioSchema.safeParse(scenarioOf({ scenario }, 'ZB-1')).success).toBe(true);
});

it('returns the wanted share, for one reason or the usual mixture', () => {
  expect(
    scenarioOf({ scenario: 'returns', returnSharePercent: 10, reasonCode: 'AC04' }, 'ZB-1').returnsWithReason,
  ).toEqual({ AC04: 0.1 });
  const shares = Object.values(scenarioOf({ scenario: 'returns' }, 'ZB-1').returnsWithReason ?? {});
  expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(0.04);
});

it('answers the same file from the same seed, so that simulations add up', () => {
  expect(scenarioOf({ scenario: 'accept' }, 'ZB-1').seed).toBe(scenarioOf({ scenario: 'late' }, 'ZB-1').seed);
});
