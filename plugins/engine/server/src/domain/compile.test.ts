import { sampleProcess, sampleRegistry } from '../testing/sample-process';
import { compile, type CompileOptions } from './compile';
import type { ProcessDefinition } from './definition';
import { variantSchema } from './definition';

const imported = { id: 'import', type: 'sample.import' };
const check = { id: 'check', type: 'sample.check' };
const use = { id: 'use', type: 'sample.useChecked' };
const release = { id: 'release', type: 'sample.release' };

function codes(definition: ProcessDefinition, options?: CompileOptions): string[] {
  return (compile(definition, sampleRegistry(), options).problems ?? []).map(({ code }) => code);
}

function variant(input: Record<string, unknown>): CompileOptions {
  return { variant: variantSchema.parse({ key: 'v', process: 'sample', ...input }) };
}

describe('compile', () => {
  it('fuses consecutive item steps and keeps run steps and barriers apart', () => {
    const { process } = compile(sampleProcess([imported, check, use, release]), sampleRegistry());
    expect(process?.stages.map(({ kind, steps }) => [kind, steps.map(({ id }) => id)])).toEqual([
      ['run', ['import']],
      ['items', ['check', 'use']],
      ['barrier', ['release']],
    ]);
  });

  it('begins a stage at the cut-off, so that the cut-off is a border between stages', () => {
    const { process } = compile(sampleProcess([imported, check, { ...use, cutOff: true }]), sampleRegistry());
    expect(process?.stages.map(({ steps }) => steps.map(({ id }) => id))).toEqual([['import'], ['check'], ['use']]);
    expect(process?.cutOffStage).toBe(2);
  });

  it('refuses types that are not registered, and versions of them', () => {
    const definition = sampleProcess([
      { id: 'x', type: 'no.such' },
      { ...imported, typeVersion: 7 },
    ]);
    expect(codes(definition)).toEqual(['unknownType', 'unknownType']);
  });

  it('refuses parameters that the step type does not accept', () => {
    expect(codes(sampleProcess([imported, { ...check, parameters: { limit: 'many' } }]))).toEqual(['parameters']);
    expect(codes(sampleProcess([imported, { ...check, parameters: { limt: 3 } }]))).toEqual(['parameters']);
  });

  it('refuses an id used twice and a phase that does not exist', () => {
    expect(codes(sampleProcess([imported, imported]))).toEqual(['duplicateStep']);
    expect(codes(sampleProcess([{ ...imported, phase: 'z' }]))).toEqual(['unknownPhase']);
  });

  it('refuses inputs that no earlier step produces', () => {
    expect(codes(sampleProcess([imported, use, check]))).toEqual(['missingInput']);
    expect(codes(sampleProcess([check], { inputs: ['member'] }))).toEqual([]);
  });

  it('refuses conditions on unknown, later and undeclared outcomes', () => {
    const when = (step: string, is: string) =>
      sampleProcess([imported, { ...check, when: { outcome: { step, is } } }, release]);
    expect(codes(when('nobody', 'ok'))).toEqual(['unknownStep']);
    expect(codes(when('release', 'released'))).toEqual(['laterStep']);
    expect(codes(when('import', 'purple'))).toEqual(['unknownOutcome']);
    expect(codes(when('import', 'full'))).toEqual([]);
  });

  it('refuses a step on the whole run that asks for a single item', () => {
    const onOutcome = { ...release, when: { outcome: { step: 'check', is: 'ok' } } };
    const onField = { ...release, when: { field: { path: 'member.age', op: 'gt' as const, value: 3 } } };
    const onRun = { ...release, when: { field: { path: 'run.period', op: 'exists' as const } } };
    expect(codes(sampleProcess([imported, check, onOutcome]))).toEqual(['itemCondition']);
    expect(codes(sampleProcess([imported, check, onField]))).toEqual(['itemCondition']);
    expect(codes(sampleProcess([imported, check, onRun]))).toEqual([]);
  });

  it('refuses a step that waits for the outcome of a step its variant has switched off', () => {
    const definition = sampleProcess([imported, check, { ...use, when: { outcome: { step: 'check', is: 'ok' } } }], {
      inputs: ['checked'],
    });
    expect(codes(definition)).toEqual([]);
    expect(codes(definition, variant({ off: ['check'] }))).toEqual(['unreachable']);
    expect(codes(definition, variant({ off: ['check', 'use'] }))).toEqual([]);
  });

  it('leaves a step out that the values of the variant switch off', () => {
    const definition = sampleProcess([imported, { ...check, when: { variant: { key: 'checks', is: true } } }]);
    const on = compile(definition, sampleRegistry(), variant({ values: { checks: true } }));
    const off = compile(definition, sampleRegistry(), variant({ values: { checks: false } }));
    expect(on.process?.steps.map(({ id }) => id)).toEqual(['import', 'check']);
    expect(off.process?.steps.map(({ id }) => id)).toEqual(['import']);
  });

  it('takes values from the variant before those of the process, and overrides whole parameters', () => {
    const definition = sampleProcess([imported, { ...check, parameters: { limit: { $value: 'limit' } } }], {
      values: { limit: 2 },
    });
    const limit = (options?: CompileOptions) =>
      compile(definition, sampleRegistry(), options).process?.steps[1]?.parameters;
    expect(limit()).toEqual({ limit: 2 });
    expect(limit(variant({ values: { limit: 5 } }))).toEqual({ limit: 5 });
    expect(limit(variant({ values: { limit: 5 }, overrides: { check: { limit: 9 } } }))).toEqual({ limit: 9 });
  });

  it('accepts missing values in a template and refuses them in a run', () => {
    const definition = sampleProcess([imported, { ...check, parameters: { limit: { $value: 'limit' } } }]);
    expect(codes(definition, { template: true })).toEqual([]);
    expect(codes(definition)).toEqual(['parameters']);
  });

  it('lets a template depend on outcomes that only the variant will name', () => {
    const definition = sampleProcess([
      imported,
      { ...release, parameters: { decisions: { $value: 'decisions' } } },
      { ...check, when: { outcome: { step: 'release', is: 'agreed' } } },
    ]);
    expect(codes(definition, { template: true })).toEqual([]);
    expect(codes(definition, variant({ values: { decisions: ['agreed'] } }))).toEqual([]);
    expect(codes(definition, variant({ values: { decisions: ['refused'] } }))).toEqual(['unknownOutcome']);
  });

  it('refuses variants of another process and of steps that do not exist', () => {
    expect(codes(sampleProcess([imported]), variant({ process: 'other' }))).toEqual(['wrongProcess']);
    expect(codes(sampleProcess([imported]), variant({ off: ['nobody'] }))).toEqual(['unknownStep']);
  });

  it('refuses before publishing what is sent to nobody, and lets runs that are under way go on', () => {
    const asks = sampleProcess([imported, { id: 'ask', type: 'sample.ask', parameters: { topic: 'nowhere' } }]);
    const topics = new Set(['somewhere']);
    const { problems } = compile(asks, sampleRegistry(), { topics });
    expect(problems).toMatchObject([{ code: 'unknownTopic', step: 'ask' }]);
    expect(problems![0]!.message.de).toContain('„nowhere“ nimmt niemand entgegen');
    expect(codes(asks)).toEqual([]);
    expect(codes(asks, { topics: new Set(['nowhere']) })).toEqual([]);
    const open = sampleProcess([imported, { id: 'ask', type: 'sample.ask', parameters: { topic: { $value: 'to' } } }]);
    expect(codes(open, { topics, template: true })).toEqual([]);
    expect(codes(open, { topics, ...variant({ values: { to: 'nowhere' } }) })).toEqual(['unknownTopic']);
  });

  it('tracks only outcomes that a later stage asks for', () => {
    const same = sampleProcess([imported, check, { ...use, when: { outcome: { step: 'check', is: 'ok' } } }]);
    const later = sampleProcess([imported, check, release, { ...use, when: { outcome: { step: 'check', is: 'ok' } } }]);
    expect([...(compile(same, sampleRegistry()).process?.trackedOutcomes ?? [])]).toEqual([]);
    expect([...(compile(later, sampleRegistry()).process?.trackedOutcomes ?? [])]).toEqual(['check']);
  });
});
