import ts from 'typescript';
import { plugins } from '../lib/plugins.mjs';
import { code, heading, table } from './markdown.mjs';
import { bilingualOf, propertiesOf, sourcesOf, textOf, walk } from './source-literals.mjs';

const introduction = `Schedules that the plugins ship. Time zone Europe/Berlin unless a schedule names another. They belong to the installation
(\`*\`) and act for every fund, each as a job of its own. People may change time, parameters and whether a schedule is on; a later start
leaves that alone. Expressions have five parts: minute, hour, day, month, weekday.
`;

export function schedulesPage() {
  const rows = plugins.flatMap((plugin) => sourcesOf(plugin).flatMap(({ file }) => schedulesIn(file)));
  return `${heading('Schedules', introduction)}
${table(['Key', 'Title', 'When', 'Action', 'On at first start'], rows)}
`;
}

function schedulesIn(file) {
  const rows = [];
  walk(file, (node) => {
    if (!ts.isObjectLiteralExpression(node)) return;
    const properties = propertiesOf(node);
    const [key, expression, action] = ['key', 'expression', 'action'].map((name) => {
      const value = properties.get(name);
      return value && textOf(value);
    });
    if (!key || !action || expression?.split(' ').length !== 5) return;
    const { de, en } = bilingualOf(properties.get('title')) ?? { de: key, en: key };
    const isOff = properties.get('enabled')?.kind === ts.SyntaxKind.FalseKeyword;
    rows.push([code(key), `${de} (${en})`, code(expression), code(action), isOff ? 'no' : 'yes']);
  });
  return rows;
}
