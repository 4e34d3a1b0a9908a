import { factories } from '@strapi/strapi';

export default factories.createCoreRouter('api::product.product' as never, {
  only: ['find', 'findOne', 'create', 'update', 'delete'],
});
