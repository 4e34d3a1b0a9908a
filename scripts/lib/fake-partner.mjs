import { setTimeout as pause } from 'node:timers/promises';

/** How the fake partner behaves. */
export const moods = {
  answers: 'answers each question with its first outcome and the data given',
  slow: 'the same, after a pause',
  twice: 'sends each answer a second time',
  nonsense: 'answers what nobody asked, in ways nobody knows, and not at all what was asked',
  silent: 'fetches and never answers',
};

const pageSize = 100;

/**
 * Signs in with the credential of a partner. @returns a function that calls the API and answers status and body; tokens live for minutes,
 * so it signs in anew when one has ended
 */
export function signedIn({ url, clientId, clientSecret }) {
  let token;
  const signIn = async () => {
    const answer = await fetch(`${url}/api/identity/token`, {
      method: 'POST',
      headers: {
        authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`,
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: 'grant_type=client_credentials',
    });
    if (!answer.ok) throw new Error(`The credential was refused (${answer.status}).`);
    return (await answer.json()).access_token;
  };
  const send = (method, path, body) =>
    fetch(`${url}${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    });
  return async function call(method, path, body) {
    token ??= await signIn();
    let answer = await send(method, path, body);
    if (answer.status === 401) {
      token = await signIn();
      answer = await send(method, path, body);
    }
    return { status: answer.status, body: await answer.json() };
  };
}

/** All open questions, page by page. */
export async function fetchQuestions(call) {
  const questions = [];
  let after = '';
  do {
    const { status, body } = await call('GET', `/api/engine/partner-questions?limit=${pageSize}&after=${after}`);
    if (status !== 200) throw new Error(`The questions were refused (${status} ${body.error?.code}).`);
    questions.push(...body.data.questions);
    after = body.data.next;
  } while (after !== null);
  return questions;
}

/**
 * One round of work: fetches what is open and treats it as the mood says.
 * @param {object} work
 * @param work.call from `signedIn`
 * @param {keyof typeof moods} work.mood
 * @param work.answer what to say to a question: `{ outcome?, data? }`
 * @returns the questions, and what the server said to each answer, in their order
 */
export async function workOnce({ call, mood = 'answers', answer = () => ({}), pauseMs = 5_000 }) {
  const questions = await fetchQuestions(call);
  const send = async (answers) => {
    const results = [];
    for (let from = 0; from < answers.length; from += pageSize) {
      const { status, body } = await call('POST', '/api/engine/partner-answers', {
        answers: answers.slice(from, from + pageSize),
      });
      if (status !== 200) throw new Error(`The answers were refused (${status} ${body.error?.code}).`);
      results.push(...body.data);
    }
    return results;
  };
  const sensible = () => questions.map((question) => ({ id: question.id, ...answer(question) }));
  switch (mood) {
    case 'answers':
      return { questions, results: await send(sensible()) };
    case 'slow':
      await pause(pauseMs);
      return { questions, results: await send(sensible()) };
    case 'twice':
      return { questions, results: [...(await send(sensible())), ...(await send(sensible()))] };
    case 'nonsense':
      return { questions, results: await send(questions.flatMap(nonsense)) };
    case 'silent':
      return { questions, results: [] };
    default:
      throw new Error(`Moods are ${Object.keys(moods).join(', ')}.`);
  }
}

const nonsense = ({ id }) => [
  { id, outcome: 'perhaps', data: { unasked: true } },
  { id: `${id}x`, data: { unasked: true } },
];
