import type { Core } from '@strapi/strapi';

/** The running server. Always passed as a parameter: tests start more than one in a process. */
export type Kassenwerk = Core.Strapi;
