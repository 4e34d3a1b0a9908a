import { built } from './built-server.mjs';
import { defaultOf, describe, propertiesOf } from './json-schema.mjs';
import { code, codes, heading, table } from './markdown.mjs';

const kinds = {
  run: 'works set-wise on the whole run, in one transaction',
  item: 'works on chunks of items; consecutive ones share a stage',
  barrier: 'waits for somebody or something outside',
};

const introduction = `What a process definition can be built from. A type is named in \`steps[].type\`; its parameters stand in
\`steps[].parameters\`, where \`{"$value": name}\` takes the value of the variant. The console and \`GET /api/engine/step-types\` read
the same registry.

Kinds: ${Object.entries(kinds)
  .map(([kind, text]) => `**${kind}** ${text}`)
  .join('; ')}.
`;

export function stepTypesPage() {
  const { referenceOf } = built('engine', 'domain/registry.js');
  const types = [
    ...built('engine', 'step-types').builtInStepTypes,
    ...['rulebook', 'collections'].flatMap((plugin) => built(plugin, 'step-types').stepTypes),
  ];
  return heading('Step types', introduction) + types.map((type) => section(referenceOf(type))).join('\n');
}

function section({ type, version, kind, title, description, parameters, inputs, outputs, outcomes }) {
  const facts = [
    `Kind **${kind}**, version ${version}.`,
    inputs?.length && `Needs ${codes(inputs)}.`,
    outputs?.length && `Writes ${codes(outputs)}.`,
    outcomes?.length && `Outcomes ${codes(outcomes)}.`,
  ].filter(Boolean);
  return `
## ${code(type)}

**${title.de}** (${title.en}). ${description.en}

${facts.join(' ')}
${parameterTable(parameters)}`;
}

function parameterTable(schema) {
  const rows = propertiesOf(schema).map(([name, one]) => [code(name), describe(one), code(defaultOf(one))]);
  return rows.length === 0 ? '' : `\n${table(['Parameter', 'Type', 'Default'], rows)}\n`;
}
