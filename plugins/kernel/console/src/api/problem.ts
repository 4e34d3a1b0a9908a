interface ProblemBody {
  error?: { code?: string; message?: string; name?: string; details?: Record<string, unknown> };
}

/** A refusal of the server; its message is already in the language of the reader, its code is what support searches by. */
export class ApiProblem extends Error {
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
  return new ApiProblem(status, error?.code ?? `HTTP_${status}`, error?.message ?? `HTTP ${status}`, error?.details);
}

export const networkProblem = (): ApiProblem => new ApiProblem(0, 'KW_NETWORK', 'kassenwerk.problem.network');

function parse(text: string): ProblemBody {
  try {
    return JSON.parse(text) as ProblemBody;
  } catch {
    return {};
  }
}
