export { checkForm } from './check-form';
export type { CheckResult } from './check-form';
export { expressionSchema } from './expression-schema';
export { fieldSchema, parameterSchema } from './field-schema';
export { formSchema } from './form-schema';
export { toJsonSchema } from './json-schema';
export { toOpenApi } from './open-api';
