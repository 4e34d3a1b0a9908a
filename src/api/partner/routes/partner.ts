import { factories } from '@strapi/strapi';

export default factories.createCoreRouter('api::partner.partner' as never, {
  only: ['find', 'findOne', 'create', 'update', 'delete'],
});
