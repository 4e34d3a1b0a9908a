import { factories } from '@strapi/strapi';

export default factories.createCoreRouter('api::form.form' as never, {
  only: ['find', 'findOne', 'create', 'update', 'delete'],
});
