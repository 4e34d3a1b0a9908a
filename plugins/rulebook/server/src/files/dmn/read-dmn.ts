import type { ModdleElement } from 'dmn-moddle';
import { maxRows, type DecisionTable } from '../../../../model/src';
import { fromDmn, type DmnTable } from '../../../../model/src/dmn';
import { checkTable } from '../../../../model/src/schema';
import { fileProblem } from '../../../../model/src/text';
import { fileInvalid, fileUnreadable } from '../file-errors';
import { readXml } from '../read-xml';
import { loadModdle, ownElement } from './write-dmn';

/**
 * A table from a DMN 1.3 file, of ours or of another program.
 * @throws KW_RULES_FILE_UNREADABLE, KW_RULES_FILE_ACTIVE, KW_RULES_FILE_INVALID naming the rules that cannot be taken over
 */
export async function readDmn(file: Buffer): Promise<DecisionTable> {
  const xml = file.toString('utf8');
  // Refuses document types and endless depth before anything else looks at it.
  readXml(xml, {});
  const moddle = await loadModdle();
  const { rootElement } = await moddle.fromXML(xml, 'dmn:Definitions').catch((error: unknown) => {
    throw fileUnreadable(error);
  });
  const decision = onlyDecision(rootElement);
  const given = tableOf(decision);
  const { table, problems } = fromDmn(given, ownPart(given));
  if (problems.length > 0) throw fileInvalid(problems);
  return table;
}

const unknownPart = (found: string) => fileInvalid([fileProblem('KW_RULES_FILE_DMN', { found })]);

function onlyDecision(definitions: ModdleElement): ModdleElement {
  const decisions = childrenOf(definitions, 'drgElement').filter(({ $type }) => $type === 'dmn:Decision');
  const [decision, ...more] = decisions;
  if (!decision || more.length > 0) throw unknownPart(`${decisions.length} × <decision>`);
  return decision;
}

function tableOf(decision: ModdleElement): DmnTable {
  const logic = decision['decisionLogic'] as ModdleElement | undefined;
  if (logic?.$type !== 'dmn:DecisionTable') throw unknownPart(`<${logic?.$type ?? 'decision'}>`);
  const rules = childrenOf(logic, 'rule');
  if (rules.length > maxRows) throw unknownPart(`${rules.length} × <rule>`);
  return {
    key: keyFrom(text(decision['id']), text(decision['name'])),
    name: text(decision['name']) || text(decision['id']),
    hitPolicy: text(logic['hitPolicy']) || 'UNIQUE',
    aggregation: text(logic['aggregation']) || undefined,
    inputs: childrenOf(logic, 'input').map((input) => ({
      label: text(input['label']),
      expression: textIn(input, 'inputExpression').trim(),
      typeRef: text((input['inputExpression'] as ModdleElement | undefined)?.['typeRef']),
      values: textIn(input, 'inputValues') || undefined,
    })),
    outputs: childrenOf(logic, 'output').map((output) => ({
      label: text(output['label']),
      name: text(output['name']),
      typeRef: text(output['typeRef']),
      values: textIn(output, 'outputValues') || undefined,
      preset: textIn(output, 'defaultOutputEntry') || undefined,
    })),
    rules: rules.map((rule) => ({
      id: text(rule['id']),
      inputs: childrenOf(rule, 'inputEntry').map((entry) => text(entry['text'])),
      outputs: childrenOf(rule, 'outputEntry').map((entry) => text(entry['text'])),
      note: text(rule['description']) || undefined,
    })),
    own: ownIn(decision),
  };
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const textIn = (element: ModdleElement, name: string): string =>
  text((element[name] as ModdleElement | undefined)?.['text']);
const childrenOf = (element: ModdleElement, name: string): ModdleElement[] =>
  (element[name] as ModdleElement[] | undefined) ?? [];

/** The name of a decision elsewhere as a key of ours: `Decision_1abc` → `decision-1abc`. */
function keyFrom(id: string, name: string): string {
  const keyOf = (from: string) =>
    from
      .toLowerCase()
      .replaceAll(/[^a-z\d]+/g, '-')
      .replace(/^[^a-z]+|-+$/g, '')
      .slice(0, 60);
  return keyOf(id) || keyOf(name) || 'table';
}

/** What we wrote into the file beside the rules. */
function ownIn(decision: ModdleElement): unknown {
  const extension = decision['extensionElements'] as ModdleElement | undefined;
  const body = extension && childrenOf(extension, 'values').find(({ $type }) => $type === ownElement)?.$body;
  if (!body) return undefined;
  try {
    return JSON.parse(body);
  } catch (error) {
    throw fileUnreadable(error);
  }
}

/** Somebody may have changed it by hand; what is no table is as good as none. */
const ownPart = ({ own }: DmnTable): DecisionTable | undefined =>
  own === undefined ? undefined : checkTable(own).definition;
