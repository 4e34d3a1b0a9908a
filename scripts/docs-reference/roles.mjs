import { built } from './built-server.mjs';
import { code, codes, heading, table } from './markdown.mjs';

const introduction = `What each role may do, within the person's own funds. Somebody with several roles may do what any of them allows. These are
the roles as shipped (\`plugins/kernel/server/src/ability/roles.ts\`): the provider can change one for all funds, a fund can narrow it for itself. The console gets the same rules and hides what
they forbid. Bank, income and health data come masked to every role that does not see them in full.
`;

export function rolesPage() {
  const { grantsByRole, seesByRole } = built('kernel', 'ability/roles.js');
  const sections = Object.entries(grantsByRole).filter(([, grants]) => grants.length > 0);
  return (
    heading('Roles', introduction) + sections.map(([role, grants]) => section(role, grants, seesByRole[role])).join('')
  );
}

function section(role, grants, sees) {
  const rows = grants.map(({ action, subject, fields }) => [
    [action].flat().join(', '),
    codes([subject].flat()),
    fields ? `only ${fields.join(', ')}` : '',
  ]);
  const seen = sees.length > 0 ? `Sees ${sees.join(', ')} data in full.` : 'Sees no sensitive data in full.';
  return `\n## ${code(role)}\n\n${seen}\n\n${table(['May', 'What', 'Fields'], rows)}\n`;
}
