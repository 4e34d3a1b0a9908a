import type { DmnModdle, ModdleElement } from 'dmn-moddle';
import type { DecisionTable } from '../../../../model/src';
import { toDmn, type DmnInput, type DmnOutput, type DmnRule } from '../../../../model/src/dmn';

/** Where our own part of the file belongs; other programs leave it alone. */
const ownNamespace = 'urn:kassenwerk:rulebook';
export const ownElement = 'kassenwerk:table';

/** A table as DMN 1.3, which other programs can read and evaluate. */
export async function writeDmn(table: DecisionTable): Promise<Buffer> {
  const moddle = await loadModdle();
  const { key, name, hitPolicy, aggregation, inputs, outputs, rules, own } = toDmn(table);
  const logic = moddle.create('dmn:DecisionTable', {
    id: `table_${key}`,
    hitPolicy,
    ...(aggregation ? { aggregation } : {}),
    input: inputs.map((input, place) => inputClause(moddle, input, place)),
    output: outputs.map((output, place) => outputClause(moddle, output, place)),
    rule: rules.map((rule, place) => decisionRule(moddle, rule, place)),
  });
  const remembered = moddle.createAny(ownElement, ownNamespace, { $body: JSON.stringify(own) });
  const decision = moddle.create('dmn:Decision', {
    id: key,
    name,
    extensionElements: moddle.create('dmn:ExtensionElements', { values: [remembered] }),
    decisionLogic: logic,
  });
  const definitions = moddle.create('dmn:Definitions', {
    id: `definitions_${key}`,
    name,
    namespace: ownNamespace,
    drgElement: [decision],
  });
  const { xml } = await moddle.toXML(definitions, { format: true });
  return Buffer.from(xml);
}

/** Loaded when it is needed; it is no CommonJS. */
export async function loadModdle(): Promise<DmnModdle> {
  const { DmnModdle: Moddle } = await import('dmn-moddle');
  return new Moddle();
}

const unary = (moddle: DmnModdle, id: string, text: string): ModdleElement =>
  moddle.create('dmn:UnaryTests', { id, text });

const inputClause = (moddle: DmnModdle, { label, expression, typeRef, values }: DmnInput, place: number) =>
  moddle.create('dmn:InputClause', {
    id: `input_${place}`,
    label,
    inputExpression: moddle.create('dmn:LiteralExpression', { id: `expression_${place}`, typeRef, text: expression }),
    ...(values ? { inputValues: unary(moddle, `values_${place}`, values) } : {}),
  });

const outputClause = (moddle: DmnModdle, { label, name, typeRef, values, preset }: DmnOutput, place: number) =>
  moddle.create('dmn:OutputClause', {
    id: `output_${place}`,
    label,
    name,
    typeRef,
    ...(values ? { outputValues: unary(moddle, `results_${place}`, values) } : {}),
    ...(preset === undefined
      ? {}
      : { defaultOutputEntry: moddle.create('dmn:LiteralExpression', { id: `default_${place}`, text: preset }) }),
  });

const decisionRule = (moddle: DmnModdle, { id, inputs, outputs, note }: DmnRule, rule: number) =>
  moddle.create('dmn:DecisionRule', {
    id,
    ...(note ? { description: note } : {}),
    inputEntry: inputs.map((text, place) => unary(moddle, `test_${rule}_${place}`, text)),
    outputEntry: outputs.map((text, place) =>
      moddle.create('dmn:LiteralExpression', { id: `result_${rule}_${place}`, text }),
    ),
  });
