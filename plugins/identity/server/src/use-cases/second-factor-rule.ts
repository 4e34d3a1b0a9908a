import type { Scope } from '@kassenwerk/kernel';
import type { Kassenwerk } from '../kassenwerk';
import { settingsOf } from '../settings';

/** Money leaves with a signature of these: a stolen password alone must not be able to give it. */
export const mayRelease = ({ ability }: Scope): boolean =>
  ability.can('release', 'bankFile') || ability.can('release', 'run');

export const mustHaveSecondFactor = (strapi: Kassenwerk, scope: Scope): boolean =>
  settingsOf(strapi).secondFactor === 'required' && mayRelease(scope);
