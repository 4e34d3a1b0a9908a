import { factories } from '@strapi/strapi';

export default factories.createCoreService('api::team.team' as never);
