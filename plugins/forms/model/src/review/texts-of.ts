import type { FormDefinition, Group } from '../definition/form-definition';
import type { Texts } from '../definition/texts';
import type { Field } from '../field-types';

/** One text of a form, and where it stands. */
export interface PlacedText {
  /** Id of the page, group, field or contradiction it belongs to. */
  at: string;
  pointer: string;
  texts: Texts;
}

/** Every text of a form in its order. */
export function textsOf(form: FormDefinition): PlacedText[] {
  const { title, description, limit, coSignature, outcome, pages, contradictions = [] } = form;
  return [
    ...placed(form.key, '', { title, description }),
    ...pages.flatMap((page, index) => [
      ...placed(page.id, `/pages/${index}`, { title: page.title, intro: page.intro }),
      ...page.groups.flatMap((group, place) => ofGroup(group, `/pages/${index}/groups/${place}`)),
    ]),
    ...contradictions.flatMap(({ id, message }, index) => placed(id, `/contradictions/${index}`, { message })),
    ...placed('limit', '/limit', { message: limit?.message }),
    ...placed('coSignature', '/coSignature', { person: coSignature?.person, text: coSignature?.text }),
    ...placed('outcome', '/outcome', { confirmation: outcome.confirmation }),
  ];
}

function ofGroup(group: Group, pointer: string): PlacedText[] {
  const { id, title, intro, repeat, fields, groups = [] } = group;
  return [
    ...placed(id, pointer, { title, intro, 'repeat/item': repeat?.item }),
    ...fields.flatMap((field, index) => ofField(field, `${pointer}/fields/${index}`)),
    ...groups.flatMap((one, index) => ofGroup(one, `${pointer}/groups/${index}`)),
  ];
}

function ofField(field: Field, pointer: string): PlacedText[] {
  const { id, label, help, rules = [] } = field;
  const options = 'options' in field ? field.options : [];
  return [
    ...placed(id, pointer, {
      label,
      help,
      text: 'text' in field ? field.text : undefined,
      unit: 'unit' in field ? field.unit : undefined,
    }),
    ...options.flatMap((one, index) => placed(id, `${pointer}/options/${index}`, { label: one.label, help: one.help })),
    ...rules.flatMap(({ message }, index) => placed(id, `${pointer}/rules/${index}`, { message })),
  ];
}

const placed = (at: string, pointer: string, texts: Readonly<Record<string, Texts | undefined>>): PlacedText[] =>
  Object.entries(texts).flatMap(([name, one]) => (one ? [{ at, pointer: `${pointer}/${name}`, texts: one }] : []));
