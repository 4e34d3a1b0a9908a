import { built } from './built-server.mjs';
import { code, codes, heading, table } from './markdown.mjs';

const introduction = `What each role may do, within the person's own funds. Somebody with several roles may do what any of them allows. The list is
\`plugins/kernel/server/src/ability/roles.ts\`; the console gets the same rules and hides what they forbid.
`;

export function rolesPage() {
  const { grantsByRole } = built('kernel', 'ability/roles.js');
  const sections = Object.entries(grantsByRole).filter(([, grants]) => grants.length > 0);
  return heading('Roles', introduction) + sections.map(([role, grants]) => section(role, grants)).join('');
}

function section(role, grants) {
  const rows = grants.map(({ action, subject, fields }) => [
    [action].flat().join(', '),
    codes([subject].flat()),
    fields ? `only ${fields.join(', ')}` : '',
  ]);
  return `\n## ${code(role)}\n\n${table(['May', 'What', 'Fields'], rows)}\n`;
}
