import { built } from './built-server.mjs';
import { code, heading, table } from './markdown.mjs';

const introduction = `What \`collections.plausibility\` checks. \`park\` holds the member back and creates a task, \`reject\` takes the member out of the run,
\`hint\` is only recorded; some rules weigh single cases differently. A step can change the weight with its parameter
\`severities\`. Ids never change.
`;

export function rulesPage() {
  const { plausibilityRules, ruleTexts } = built('collections', 'domain/plausibility');
  const rows = plausibilityRules.map(({ id, version, severity }) => {
    const { title, advice } = ruleTexts[id];
    return [code(id), version, severity, `${title.de} (${title.en})`, advice.de];
  });
  return `${heading('Plausibility rules', introduction)}
${table(['Rule', 'Version', 'Weight', 'Title', 'Advice'], rows)}
`;
}
