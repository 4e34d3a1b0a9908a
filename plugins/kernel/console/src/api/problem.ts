interface ProblemBody {
  error?: { code?: string; message?: string; name?: string; details?: Record<string, unknown> };
}

/** A refusal of the server; its message is already in the language of the reader, its code is what support searches by. */
class ApiProblem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly details: Record<string, unknown> = {},
  ) {
    super(message);
    this.name = 'ApiProblem';
  }
}

export const isApiProblem = (error: unknown): error is ApiProblem =>
  error instanceof Error && error.name === 'ApiProblem';

/** Builds the problem from an answer; the body of a proxy's error page is no JSON and is left out. */
export function problemOf(status: number, text: string): ApiProblem {
  const { error } = parse(text);
  if (!error?.code) return new ApiProblem(status, `HTTP_${status}`, wordsFor(status));
  return new ApiProblem(status, error.code, error.message ?? wordsFor(status), error.details);
}

/** Answers without a code of ours carry English words for developers; people get a sentence of the console's own. */
const wordsFor = (status: number): string =>
  status >= 500
    ? 'kassenwerk.problem.server'
    : status === 404
      ? 'kassenwerk.problem.notFound'
      : 'kassenwerk.problem.refused';

export const networkProblem = (): ApiProblem => new ApiProblem(0, 'KW_NETWORK', 'kassenwerk.problem.network');

function parse(text: string): ProblemBody {
  try {
    return JSON.parse(text) as ProblemBody;
  } catch {
    return {};
  }
}
