import { factories } from '@strapi/strapi';

export default factories.createCoreRouter('api::member.member' as never, {
  only: ['find', 'findOne', 'create', 'update'],
});
