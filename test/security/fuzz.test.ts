import { request, Agent } from 'node:http';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { bootKassenwerk, type Booted } from '../support/boot';
import { malformedRequests, type Malformed } from './support/malformed-requests';
import { servedRoutes } from './support/served-routes';

const wanted = 10_000;
const atOnce = 16;
// What has not been collected yet is no leak; how much of it lies about depends on the tests before this one.
setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;
/** The rest of the requests would only find that nobody is signed in. */
const endsTheSession = new Set(['/api/identity/sign-out', '/api/identity/sessions']);
const megabyte = 1024 * 1024;

jest.setTimeout(400_000);

/** What a scanner or a broken client sends: over every route, signed in and not. */
describe('malformed requests', () => {
  let app: Booted;
  let token: string;
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
  const statuses = new Map<number, number>();

  beforeAll(async () => {
    app = await bootKassenwerk({ role: 'web', funds: ['nordlicht'] });
    const roles = ['businessAdmin', 'caseworker', 'teamLead', 'providerStaff', 'operator'];
    ({ token } = await app.login({ username: 'nordlicht/alles', roles, tenants: ['nordlicht'] }));
  });
  afterAll(async () => {
    agent.destroy();
    console.log(
      `${wanted} malformed requests: ${[...statuses].map(([status, count]) => `${count} × ${status}`).join(', ')}`,
    );
    await app?.stop();
  });

  /** @returns status and body; 0 when the server hung up, which it may do on a request that is no HTTP */
  const send = ({ method, path, headers, body }: Malformed): Promise<[status: number, text: string]> =>
    new Promise((resolve) => {
      const { hostname, port } = new URL(app.url);
      const call = request({ hostname, port, method, path, agent, headers }, (answer) => {
        let text = '';
        answer.setEncoding('utf8').on('data', (part: string) => (text += part));
        answer.on('end', () => resolve([answer.statusCode ?? 0, text]));
        // Streams of live events never end.
        if (String(answer.headers['content-type']).startsWith('text/event-stream')) answer.destroy();
        answer.on('close', () => resolve([answer.statusCode ?? 0, text]));
      });
      call.on('error', () => resolve([0, '']));
      call.end(body);
    });

  async function sendAll(requests: Iterator<Malformed>): Promise<string[]> {
    const failures: string[] = [];
    const worker = async (): Promise<void> => {
      for (let next = requests.next(); !next.done; next = requests.next()) {
        const [status, text] = await send(next.value);
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
        const { method, path, kind } = next.value;
        // 501 is what HTTP asks for when a method is unknown.
        if ((status >= 500 && status !== 501) || /\bat .+\.js:\d+|select .+ from|violates|syntax error at/i.test(text))
          failures.push(`${kind}: ${method} ${path.slice(0, 120)} → ${status} ${text.slice(0, 200)}`);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, worker));
    return failures;
  }

  const heapAfterCollection = (): number => {
    collectGarbage();
    return process.memoryUsage().heapUsed;
  };

  it(`answers none of ${wanted} with a fault of its own, stays up and gives the memory back`, async () => {
    const routes = servedRoutes(app.strapi).filter(({ path }) => !endsTheSession.has(path));
    expect(routes.length).toBeGreaterThan(60);
    expect(await sendAll(malformedRequests({ routes, token, count: 1_000, seed: 1 }))).toEqual([]);
    const before = heapAfterCollection();
    expect(await sendAll(malformedRequests({ routes, token, count: wanted - 1_000, seed: 2 }))).toEqual([]);
    const grown = (heapAfterCollection() - before) / megabyte;
    expect(grown).toBeLessThan(16);
    expect((await fetch(`${app.url}/health`)).status).toBe(200);
  });

  it('refuses a body that is nested deeper than anything it asks for', async () => {
    const body = `{"data":${'['.repeat(50_000)}${']'.repeat(50_000)}}`;
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const [status, text] = await send({ kind: 'deep', method: 'POST', path: '/api/tasks', headers, body });
    expect([status, text]).toEqual([422, expect.stringContaining('KW_INPUT_TOO_DEEP')]);
  });
});
