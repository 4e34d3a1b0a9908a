import { createRequire } from 'node:module';
import { exportsIn, json, namesIn, built } from './built-server.mjs';
import { plugins } from '../lib/plugins.mjs';
import { describe, propertiesOf } from './json-schema.mjs';
import { code, heading, table } from './markdown.mjs';

const { z } = createRequire(import.meta.url)('zod');

const introduction = `Every route under \`/api\` asks for a bearer token, except those of signing in. \`permission\` is an action on a subject, as
granted in [roles](roles.md); rows of other funds answer 404. Errors have a stable code, see [error codes](error-codes.md).

Sign in with \`POST /api/identity/sign-in\` and \`{ "username": …, "password": … }\`; the answer holds \`data.token\`. \`GET /health\` needs no token.

Answers of our own endpoints are \`{ "data": … }\`, a file, or 204. Uploads send the bytes of the file as the body, with
\`tenant\` and \`fileName\` in the query.
`;

export function endpointsPage() {
  return heading('Endpoints', introduction) + plugins.map(ownEndpoints).join('\n') + generatedLists();
}

function ownEndpoints(plugin) {
  const all = exportsIn(plugin, 'http').filter(isEndpointList).flat();
  const endpoints = [...new Map(all.map((one) => [one.name, one])).values()];
  const rows = endpoints.map(({ method, path, permission, input }) => [
    code(`${method} /api/${plugin}${path}`),
    permission === 'public' ? 'nobody needs to be signed in' : `${permission.action} ${permission.subject}`,
    inputOf(input),
  ]);
  return `\n## ${plugin}\n\n${table(['Route', 'Permission', 'Input'], rows)}\n`;
}

const isEndpointList = (value) =>
  Array.isArray(value) && value.length > 0 && value.every((one) => one.method && one.input);

/** Body and query; parameters of the path can be seen in the path. */
function inputOf(input) {
  const schema = z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' });
  return propertiesOf(schema)
    .filter(([part]) => part !== 'params')
    .flatMap(([part, inner]) =>
      propertiesOf(inner).map(([name, one]) => {
        const isOptional = !(inner.required ?? []).includes(name);
        return `${code(`${part}.${name}`)}${isOptional ? ' (optional)' : ''}: ${describe(one)}`;
      }),
    )
    .join('; ');
}

const verbs = 'Lists take `filters`, `sort`, `fields` and `pagination` as in Strapi; an unknown parameter is refused.';

function generatedLists() {
  const core = namesIn('src/api').map((name) => json(`src/api/${name}/content-types/${name}/schema.json`).info);
  const rows = [
    ...core.map(({ pluralName }) => [code(`/api/${pluralName}`), 'read, write as the role allows']),
    ...plugins.flatMap((plugin) => listsOf(plugin).map((plural) => [code(`/api/${plugin}/${plural}`), 'read'])),
  ];
  return `\n## Generated lists\n\n${verbs}\n\n${table(['Path', 'What can be done'], rows)}\n`;
}

function listsOf(plugin) {
  const { default: manifest } = built(plugin, 'index.js');
  const types = Object.values(manifest.contentTypes).map(({ schema }) => schema.info);
  return types.filter(({ singularName }) => singularName in manifest.routes).map(({ pluralName }) => pluralName);
}
