import { factories } from '@strapi/strapi';

export default factories.createCoreController('api::form.form' as never);
