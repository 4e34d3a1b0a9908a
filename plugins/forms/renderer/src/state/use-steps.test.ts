import { currentStep, summaryStep } from './use-steps';

describe('where somebody is in a form', () => {
  const all = ['a', 'b', 'c'];

  it.each([
    ['the first page at the beginning', ['a', 'b', 'c', summaryStep], '', 0],
    ['the page that was wanted', ['a', 'b', 'c', summaryStep], 'b', 1],
    ['the next one when the page has vanished', ['a', 'c', summaryStep], 'b', 1],
    ['the summary when the last page has vanished', ['a', 'b', summaryStep], 'c', 2],
    ['the first page when the page is unknown', ['a', 'b', 'c', summaryStep], 'x', 0],
  ])('is %s', (_what, steps, wanted, at) => {
    expect(currentStep(steps, all, wanted)).toBe(at);
  });
});
