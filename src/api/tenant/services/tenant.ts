import { factories } from '@strapi/strapi';

export default factories.createCoreService('api::tenant.tenant' as never);
