import type { CompiledForm } from '../compile/compiled';
import { textIn } from '../definition/texts';
import type { JsonSchema } from '../field-types/field-type';
import { toJsonSchema } from './json-schema';

export interface OpenApiOf {
  tenant: string;
  version: number;
  /** Fingerprint of the version; who sends it is told when another one holds by now. */
  hash: string;
}

/** How to submit one form, as OpenAPI 3.1, whose schemas are JSON Schema 2020-12. */
export function toOpenApi(form: CompiledForm, { tenant, version, hash }: OpenApiOf): JsonSchema {
  const { key, title, description } = form.definition;
  const { $schema, ...answers } = toJsonSchema(form);
  return {
    openapi: '3.1.0',
    jsonSchemaDialect: $schema,
    info: {
      title: textIn(title, 'de'),
      version: String(version),
      ...(description ? { description: textIn(description, 'de') } : {}),
    },
    security: [{ bearer: [] }],
    paths: { '/api/forms/submissions': { post: submitting({ tenant, key, hash }) } },
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } },
      schemas: { Answers: answers, Receipt: receipt, Problem: problem },
    },
  };
}

const submitting = ({ tenant, key, hash }: { tenant: string; key: string; hash: string }): JsonSchema => ({
  operationId: `submit-${key}`,
  summary: 'Formular einreichen',
  requestBody: {
    required: true,
    content: json({
      type: 'object',
      required: ['tenant', 'form', 'answers', 'idempotencyKey'],
      additionalProperties: false,
      properties: {
        tenant: { const: tenant },
        form: { const: key },
        hash: { const: hash },
        answers: { $ref: '#/components/schemas/Answers' },
        language: { type: 'string', default: 'de' },
        memberId: { type: 'string', maxLength: 60 },
        idempotencyKey: { type: 'string', minLength: 8, maxLength: 100 },
        uploadKey: { type: 'string', minLength: 20, maxLength: 100 },
      },
    }),
  },
  responses: {
    '200': {
      description: 'Angenommen; dieselbe Anfrage noch einmal gibt dieselbe Bestätigung.',
      content: json({ type: 'object', properties: { data: { $ref: '#/components/schemas/Receipt' } } }),
    },
    '409': refused('Es gilt inzwischen eine andere Fassung, oder es wurde schon eingereicht.'),
    '422': refused('Antworten fehlen oder passen nicht; genannt sind die Felder.'),
  },
});

const json = (schema: JsonSchema): JsonSchema => ({ 'application/json': { schema } });

const refused = (description: string): JsonSchema => ({
  description,
  content: json({ $ref: '#/components/schemas/Problem' }),
});

const receipt: JsonSchema = {
  type: 'object',
  required: ['submissionId', 'reference', 'submittedAt', 'status', 'isRepeated'],
  properties: {
    submissionId: { type: 'string' },
    reference: { type: 'string' },
    submittedAt: { type: 'string', format: 'date-time' },
    status: { type: 'string' },
    isRepeated: { type: 'boolean' },
  },
};

const problem: JsonSchema = {
  type: 'object',
  properties: {
    error: {
      type: 'object',
      required: ['code', 'message'],
      properties: { code: { type: 'string' }, message: { type: 'string' }, details: { type: 'object' } },
    },
  },
};
