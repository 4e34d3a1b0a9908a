import { readFileSync } from 'node:fs';
import { built } from './built-server.mjs';
import { code, heading, table } from './markdown.mjs';

const introduction = `What \`collections.plausibility\` checks, and what follows by the shipped decision table \`plausibility\`: \`park\` holds the member back and
creates a task, \`reject\` takes the member out of the run, \`hint\` is only recorded, \`off\` means nothing. Single findings of a check can have a row
of their own. A fund changes all of it under **Regelwerk**, and adds checks of its own in the table \`member-check\`. Ids never change.
`;

const tableUrl = new URL('../../plugins/collections/config/tables/plausibility.json', import.meta.url);

export function rulesPage() {
  const { plausibilityRules, ruleAdvice } = built('collections', 'domain/plausibility');
  const { inputs, rows } = JSON.parse(readFileSync(tableUrl, 'utf8'));
  const titles = labelsOf(inputs, 'rule');
  const reasons = labelsOf(inputs, 'reason');
  const lines = plausibilityRules.flatMap(({ id, version }) => {
    const { de, en } = titles.get(id);
    const title = `${withoutId(id, de)} (${withoutId(id, en)})`;
    return rows
      .filter(({ cells }) => cells.rule.in.includes(id))
      .map(({ cells, outputs }) => [
        code(id),
        version,
        title,
        cells.reason ? cells.reason.in.map((reason) => reasons.get(reason).de).join('; ') : 'every other',
        outputs.outcome,
        ruleAdvice[id].de,
      ]);
  });
  return `${heading('Plausibility rules', introduction)}
${table(['Rule', 'Version', 'Title', 'Finding', 'What follows', 'Advice'], lines)}
`;
}

const labelsOf = (inputs, column) =>
  new Map(inputs.find(({ id }) => id === column).options.map(({ value, label }) => [value, label]));

const withoutId = (id, label) => label.replace(`${id} `, '');
