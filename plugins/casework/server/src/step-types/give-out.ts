import { defineStepType } from '@kassenwerk/engine';
import { z } from 'zod';
import { distribute } from '../use-cases/hand-out-cases';

/** Cases of the chunk go to people together, in one go and in the order of their urgency. */
export const giveOut = defineStepType({
  kind: 'item',
  type: 'casework.distribute',
  title: { de: 'Vorgang einer Person geben', en: 'Give the case to a person' },
  description: {
    de: 'Gibt den Vorgang der Person, die das Mitglied betreut, sonst ihrer Vertretung, sonst jemandem im Team mit den nötigen Kenntnissen und Platz. Ist niemand da, wartet der Vorgang im Postkorb des Teams.',
    en: 'Gives the case to the person responsible for the member, else to the substitute, else to somebody of the team with the skill and room. When nobody is there, the case waits in the inbox of the team.',
  },
  parameters: z.strictObject({}),
  inputs: ['caseId'],
  async execute(items, { strapi, sql, tenant, now }) {
    const caseIds = items.map(({ data }) => data['caseId']).filter((id): id is string => typeof id === 'string');
    await distribute(strapi, sql, { tenant, caseIds, now });
  },
});
