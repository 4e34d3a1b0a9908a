/** Strapi refuses to start without its own seven; ours stand right inside its error handling, around all the rest. */
export default [
  'plugin::kernel.requestLog',
  'strapi::errors',
  'plugin::kernel.problems',
  'plugin::kernel.hardening',
  'plugin::kernel.health',
  'plugin::kernel.scope',
  'strapi::poweredBy',
  'plugin::kernel.console',
  { name: 'strapi::cors', config: { origin: [] } },
  'strapi::security',
  'strapi::query',
  'plugin::kernel.fileBodies',
  { name: 'strapi::body', config: { jsonLimit: '1mb', formLimit: '1mb', textLimit: '1mb', multipart: false } },
  'strapi::session',
  'strapi::favicon',
  'strapi::public',
];
