import { leaks } from './markers';

export interface Probe {
  method: string;
  path: string;
  body?: unknown;
  /** The request names something of the other fund, so it must be refused and not merely answered with nothing. */
  mustBeRefused?: boolean;
  /** Nothing of the own fund fits the query, so a total above zero counts foreign rows. */
  findsNothing?: boolean;
}

export interface Breach {
  who: string;
  probe: string;
  status: number;
  why: string;
}

/** Strapi answers 400 to a query that does not fit the schema. */
const refusals = new Set([400, 401, 403, 404, 405, 409, 422]);
const atOnce = 8;

/** Sends requests in the name of people and collects every answer that should not have been given. */
export class Prober {
  readonly breaches: Breach[] = [];
  readonly statuses = new Map<number, number>();
  sent = 0;

  constructor(private readonly url: string) {}

  async send(who: string, token: string | undefined, probes: readonly Probe[]): Promise<void> {
    const queue = [...probes];
    const worker = async (): Promise<void> => {
      for (let next = queue.pop(); next; next = queue.pop()) await this.sendOne(who, token, next);
    };
    await Promise.all(Array.from({ length: atOnce }, worker));
  }

  private async sendOne(who: string, token: string | undefined, probe: Probe): Promise<void> {
    const { method, path, body } = probe;
    const answer = await fetch(`${this.url}${path}`, {
      method,
      redirect: 'manual',
      headers: {
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const text = await answer.text();
    this.sent += 1;
    this.statuses.set(answer.status, (this.statuses.get(answer.status) ?? 0) + 1);
    const why = reasonOf(answer.status, text, probe);
    if (why) this.breaches.push({ who, probe: `${method} ${decodeURIComponent(path)}`, status: answer.status, why });
  }
}

function reasonOf(status: number, text: string, { mustBeRefused, findsNothing }: Probe): string | undefined {
  if (leaks(text)) return `shows foreign data: ${text.slice(0, 200)}`;
  if (status >= 500) return 'fails instead of refusing';
  if (mustBeRefused && !refusals.has(status)) return 'is not refused';
  if (findsNothing && totalOf(text) > 0) return 'counts foreign rows';
  return undefined;
}

export const totalOf = (text: string): number => Number(/"total":(\d+)/.exec(text)?.[1] ?? 0);
