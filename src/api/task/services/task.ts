import { factories } from '@strapi/strapi';

export default factories.createCoreService('api::task.task' as never);
