import { built, json, namesIn } from './built-server.mjs';
import { plugins } from '../lib/plugins.mjs';
import { code, heading, table } from './markdown.mjs';

const introduction = `The records and their columns. Records with a \`tenant\` column are guarded by row level security; besides what is listed, each
has \`id\`, \`documentId\`, \`createdAt\` and \`updatedAt\`. \`…On\` is a civil date, \`…At\` an instant in UTC, \`…Cents\` an integer amount.
`;

export function contentTypesPage() {
  const core = namesIn('src/api').map((name) => json(`src/api/${name}/content-types/${name}/schema.json`));
  const groups = [
    ['Records of the core (`src/api`)', core],
    ...plugins.map((plugin) => [plugin, Object.values(built(plugin, 'index.js').default.contentTypes).map(schemaOf)]),
  ];
  return heading('Content types', introduction) + groups.map(([title, types]) => group(title, types)).join('\n');
}

const schemaOf = ({ schema }) => schema;

const group = (title, schemas) => `\n## ${title}\n${schemas.map(section).join('')}`;

function section({ collectionName, info, attributes, pluginOptions }) {
  const rows = Object.entries(attributes).map(([name, { type, target, relation, private: isPrivate }]) => [
    code(name),
    `${type === 'relation' ? `${relation} ${target}` : type}${isPrivate ? ', kept on the server' : ''}`,
  ]);
  const shared = pluginOptions?.kassenwerk?.sharedRows ? ' Rows of the tenant `*` can be read by every fund.' : '';
  return `
### ${info.displayName}

Table ${code(collectionName)}. ${info.description ?? ''}${shared}

${table(['Attribute', 'Type'], rows)}
`;
}
