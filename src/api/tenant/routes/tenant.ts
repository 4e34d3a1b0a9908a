import { factories } from '@strapi/strapi';

export default factories.createCoreRouter('api::tenant.tenant' as never, { only: ['find', 'findOne'] });
