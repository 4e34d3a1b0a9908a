import type { Core } from '@strapi/strapi';

/** The running server, passed to whatever needs it; there is no global one. */
export type Kassenwerk = Core.Strapi;
