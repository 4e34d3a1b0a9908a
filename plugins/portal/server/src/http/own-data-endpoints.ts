import { defineEndpoint } from '@kassenwerk/kernel';
import { z } from 'zod';
import { ownData, ownDocument, ownDocuments, ownRequests } from '../use-cases/own-data';

const permission = { action: 'use', subject: 'ownPortal' };

/** What a member sees of the own data. */
export const ownDataEndpoints = [
  defineEndpoint({
    name: 'ownData',
    method: 'GET',
    path: '/me',
    permission,
    input: z.object({}),
    handle: (_input, { strapi }) => ownData(strapi),
  }),
  defineEndpoint({
    name: 'ownDocuments',
    method: 'GET',
    path: '/me/documents',
    permission,
    input: z.object({}),
    handle: (_input, { strapi }) => ownDocuments(strapi),
  }),
  defineEndpoint({
    name: 'ownDocument',
    method: 'GET',
    path: '/me/documents/:id',
    permission,
    input: z.object({ params: z.object({ id: z.string().min(1).max(60) }) }),
    handle: ({ params: { id } }, { strapi }) => ownDocument(strapi, id),
  }),
  defineEndpoint({
    name: 'ownRequests',
    method: 'GET',
    path: '/me/requests',
    permission,
    input: z.object({}),
    handle: (_input, { strapi }) => ownRequests(strapi),
  }),
];
