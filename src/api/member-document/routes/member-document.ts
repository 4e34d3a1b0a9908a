import { factories } from '@strapi/strapi';

export default factories.createCoreRouter('api::member-document.member-document' as never, {
  only: ['find', 'findOne'],
});
