import { factories } from '@strapi/strapi';

export default factories.createCoreController('api::tenant.tenant' as never);
