import { factories } from '@strapi/strapi';

export default factories.createCoreRouter('api::task.task' as never, { only: ['find', 'findOne', 'create', 'update'] });
