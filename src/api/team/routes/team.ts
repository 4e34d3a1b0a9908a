import { factories } from '@strapi/strapi';

export default factories.createCoreRouter('api::team.team' as never, {
  only: ['find', 'findOne', 'create', 'update', 'delete'],
});
