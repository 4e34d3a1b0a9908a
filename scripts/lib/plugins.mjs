/** Our plugins, lowest first: each may use only those before it. `config/plugins.ts` says how Strapi loads them. */
export const plugins = [
  'kernel',
  'identity',
  'engine',
  'privacy',
  'rulebook',
  'forms',
  'portal',
  'casework',
  'intake',
  'collections',
];
