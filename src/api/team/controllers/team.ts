import { factories } from '@strapi/strapi';

export default factories.createCoreController('api::team.team' as never);
