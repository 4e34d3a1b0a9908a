import { Issuer, type Client } from 'openid-client';
import { fail } from '@kassenwerk/kernel';
import type { Kassenwerk } from '../kassenwerk';
import type { OpenIdSettings } from '../open-id-settings';
import { settingsOf } from '../settings';

/** What the provider says about itself is asked again after an hour, so that new keys and addresses arrive. */
const freshMs = 3_600_000;
const clients = new WeakMap<Kassenwerk, { client: Client; until: number }>();

const openIdCallbackPath = '/api/identity/open-id/callback';

export const redirectUri = (strapi: Kassenwerk): string => `${settingsOf(strapi).publicUrl}${openIdCallbackPath}`;

/** @throws KW_OPEN_ID_OFF without a configured provider, KW_OPEN_ID_UNREACHABLE */
export async function openIdClient(strapi: Kassenwerk): Promise<{ client: Client; settings: OpenIdSettings }> {
  const settings = settingsOf(strapi).openId;
  if (!settings) throw off();
  const known = clients.get(strapi);
  if (known && known.until > Date.now()) return { client: known.client, settings };
  const issuer = await Issuer.discover(settings.issuer).catch((cause: unknown) => {
    throw unreachable(cause);
  });
  const { clientId, clientSecret } = settings;
  const client = new issuer.Client({
    client_id: clientId,
    redirect_uris: [redirectUri(strapi)],
    response_types: ['code'],
    ...(clientSecret ? { client_secret: clientSecret } : { token_endpoint_auth_method: 'none' as const }),
  });
  clients.set(strapi, { client, until: Date.now() + freshMs });
  return { client, settings };
}

const off = () =>
  fail('notFound', 'KW_OPEN_ID_OFF', {
    de: 'Die Anmeldung über einen anderen Anbieter ist nicht eingerichtet.',
    en: 'Signing in at another provider is not set up.',
  });

const unreachable = (cause: unknown) =>
  fail(
    'unavailable',
    'KW_OPEN_ID_UNREACHABLE',
    {
      de: 'Der Anbieter der Anmeldung ist gerade nicht erreichbar. Bitte versuchen Sie es später noch einmal.',
      en: 'The sign-in provider cannot be reached at the moment. Please try again later.',
    },
    { cause, retry: 'later' },
  );
