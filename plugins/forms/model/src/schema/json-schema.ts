import { isField, type CompiledField, type CompiledForm, type Node, type Section } from '../compile/compiled';
import type { Expression } from '../definition/expression';
import { textIn } from '../definition/texts';
import { isAsked } from '../field-types';
import type { JsonSchema } from '../field-types/field-type';
import { conditionSchema } from './condition-schema';

/**
 * What may be submitted with a form, as JSON Schema 2020-12 for partners and OpenAPI. Conditions on answers beside each other
 * become `if`; of others the answer is optional here, and the server, which knows more, decides.
 */
export function toJsonSchema(form: CompiledForm): JsonSchema {
  const { key, title } = form.definition;
  const nodes = form.definition.pages.flatMap(({ id }) => form.contents.get(id) ?? []);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `urn:kassenwerk:form:${key}`,
    title: title.de,
    ...rowSchema(form, nodes),
  };
}

function rowSchema(form: CompiledForm, nodes: readonly Node[]): JsonSchema {
  const placed = nodes.flatMap((node) => placedIn(form, node, []));
  const beside = new Set(placed.flatMap(({ node }) => (isField(node) ? [node.field.id] : [])));
  const rules = placed.flatMap((one) => ruleOf(one, beside) ?? []);
  const required = placed.filter(({ node, conditions }) => conditions.length === 0 && isRequired(node));
  return {
    type: 'object',
    properties: Object.fromEntries(placed.map(({ node }) => [idIn(node), nodeSchema(form, node)])),
    required: required.map(({ node }) => idIn(node)),
    additionalProperties: false,
    ...(rules.length > 0 ? { allOf: rules } : {}),
  };
}

interface Placed {
  node: Node;
  conditions: readonly Expression[];
}

/** Fields and repeated groups with all conditions around them. */
function placedIn(form: CompiledForm, node: Node, around: readonly Expression[]): Placed[] {
  if (isField(node)) {
    if (!isAsked(node.field)) return [];
    return [{ node, conditions: [...around, node.field.visibleIf].filter((one) => one !== undefined) }];
  }
  const own = [...around, ...(node.parent?.group ? [] : [node.page.visibleIf]), node.group?.visibleIf];
  const conditions = own.filter((one) => one !== undefined);
  if (node.inner) return [{ node, conditions }];
  return (form.contents.get(node.id) ?? []).flatMap((one) => placedIn(form, one, conditions));
}

function ruleOf({ node, conditions }: Placed, beside: ReadonlySet<string>): JsonSchema | undefined {
  if (conditions.length === 0) return undefined;
  const parts = conditions.map((one) => conditionSchema(one, beside));
  if (parts.includes(undefined)) return undefined;
  const id = idIn(node);
  return {
    if: parts.length === 1 ? parts[0] : { allOf: parts },
    ...(isRequired(node) ? { then: { required: [id] } } : {}),
    else: { properties: { [id]: false } },
  };
}

const idIn = (node: Node): string => (isField(node) ? node.field.id : node.id);

const isRequired = (node: Node): boolean => (isField(node) ? node.required === true : node.group!.repeat!.min > 0);

function nodeSchema(form: CompiledForm, node: Node): JsonSchema {
  return isField(node) ? fieldSchema(node) : groupSchema(form, node);
}

function fieldSchema({ field, type }: CompiledField): JsonSchema {
  return { title: textIn(field.label, 'de'), ...type.jsonSchema(field) };
}

function groupSchema(form: CompiledForm, { id, group }: Section): JsonSchema {
  const { min, max } = group!.repeat!;
  const items = rowSchema(form, form.contents.get(id) ?? []);
  return { type: 'array', minItems: min, maxItems: max, items };
}
