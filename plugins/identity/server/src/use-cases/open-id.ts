import { createHash, randomBytes } from 'node:crypto';
import { generators, type CallbackParamsType } from 'openid-client';
import { fail, inTransaction, system, withSql } from '@kassenwerk/kernel';
import { personOfClaims } from '../domain/open-id-claims';
import type { Visitor } from '../domain/visitor';
import type { Kassenwerk } from '../kassenwerk';
import { openIdClient, redirectUri } from '../security/open-id-client';
import { countAttempt, type Limit } from '../security/throttle';
import { findAccountById } from '../stores/account-store';
import { insertAttempt, saveArrival, takeArrival, takeAttempt } from '../stores/open-id-store';
import { openIdUser } from './open-id-user';
import { openSession, type SignedIn } from './open-session';

const limit: Limit = { name: 'openId', attempts: 60, withinSeconds: 900, blockSeconds: 900 };
const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64url');
const newSecret = (): string => randomBytes(32).toString('base64url');

/** @returns where to send the browser, and what its cookie shall hold */
export async function beginOpenId(strapi: Kassenwerk, { address }: Visitor): Promise<{ url: string; cookie: string }> {
  await countAttempt(strapi, limit, address);
  const { client, settings } = await openIdClient(strapi);
  const attempt = { state: generators.state(), nonce: generators.nonce(), verifier: generators.codeVerifier() };
  const cookie = newSecret();
  await system('begin OpenID Connect', () =>
    inTransaction(strapi, (sql) => insertAttempt(sql, hashOf(cookie), attempt)),
  );
  const url = client.authorizationUrl({
    scope: settings.scope,
    state: attempt.state,
    nonce: attempt.nonce,
    code_challenge: generators.codeChallenge(attempt.verifier),
    code_challenge_method: 'S256',
  });
  return { url, cookie };
}

/** The provider has sent the browser back. @returns a ticket that the console exchanges for a session */
export async function returnFromOpenId(
  strapi: Kassenwerk,
  cookie: string,
  params: CallbackParamsType,
): Promise<string> {
  const { client, settings } = await openIdClient(strapi);
  const attempt = await system('return from OpenID Connect', () =>
    withSql(strapi, (sql) => takeAttempt(sql, hashOf(cookie))),
  );
  if (!attempt) throw refused();
  const checks = { state: attempt.state, nonce: attempt.nonce, code_verifier: attempt.verifier, response_type: 'code' };
  const claims = await client
    .callback(redirectUri(strapi), params, checks)
    .then((tokens) => tokens.claims())
    .catch((cause: unknown) => {
      throw refused(cause);
    });
  const person = personOfClaims(claims, settings);
  if (!person) throw notEntitled();
  const ticket = newSecret();
  const userId = await openIdUser(strapi, {
    issuer: settings.issuer,
    subject: claims.sub,
    email: claims.email,
    person,
  });
  await system('return from OpenID Connect', () =>
    withSql(strapi, (sql) =>
      saveArrival(sql, hashOf(cookie), {
        userId,
        hasSecondFactor: person.hasSecondFactor,
        ticketHash: hashOf(ticket),
      }),
    ),
  );
  return ticket;
}

export async function exchangeTicket(
  strapi: Kassenwerk,
  { cookie, ticket, visitor }: { cookie: string; ticket: string; visitor: Visitor },
): Promise<SignedIn> {
  await countAttempt(strapi, limit, visitor.address);
  const found = await system('sign in by OpenID Connect', () =>
    inTransaction(strapi, async (sql) => {
      const arrival = await takeArrival(sql, hashOf(cookie), hashOf(ticket));
      const account = arrival && (await findAccountById(sql, arrival.userId));
      return account && { account, hasSecondFactor: arrival.hasSecondFactor };
    }),
  );
  if (!found || found.account.blocked) throw refused();
  return openSession(strapi, { ...found, visitor, method: 'openId' });
}

const refused = (cause?: unknown) =>
  fail(
    'unauthenticated',
    'KW_OPEN_ID_REFUSED',
    {
      de: 'Die Anmeldung beim Anbieter ist nicht gelungen. Bitte versuchen Sie es noch einmal.',
      en: 'Signing in at the provider did not work. Please try again.',
    },
    { cause },
  );

const notEntitled = () =>
  fail('forbidden', 'KW_OPEN_ID_NOT_ENTITLED', {
    de: 'Ihr Konto beim Anbieter gehört zu keiner Gruppe, die hier Rechte hat. Bitte wenden Sie sich an Ihre Administration.',
    en: 'Your account at the provider belongs to no group that has rights here. Please ask your administrator.',
  });
