import { PlainError } from '../../lib/stop-with.mjs';

/** One call of the API with a JSON body; anything but success ends the measurement. */
export async function call(url, method, path, { body, token } = {}) {
  const answer = await fetch(url + path, {
    method,
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify(body),
  });
  const text = await answer.text();
  if (!answer.ok) throw new PlainError(`${path} answered ${answer.status}: ${text.slice(0, 300)}`);
  return JSON.parse(text);
}

/** @returns the token of a member of staff */
export const signIn = async (url, person) =>
  (await call(url, 'POST', '/api/identity/sign-in', { body: person })).data.token;
