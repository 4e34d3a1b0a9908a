import { createServer } from 'node:net';
import { parseArgs } from 'node:util';
import { PlainError } from './stop-with.mjs';

export const help = `npm start [-- options]

  --port N      port of console and API (default 1337, or PORT)
  --data DIR    folder for database, files and keys (default ./data)
  --reset       empties the embedded database, files and keys first
  --no-demo     no demo funds
  --help        this page

Environment: DATABASE_URL (a PostgreSQL server of yours instead of the embedded one), REDIS_URL (queue on Redis),
KASSENWERK_ROLE=all|web|worker (default all), KASSENWERK_HOST (default 127.0.0.1).`;

const roles = ['all', 'web', 'worker'];

/** @throws PlainError naming the option that does not fit */
export function readOptions(args, environment) {
  let values;
  try {
    ({ values } = parseArgs({
      args,
      options: {
        port: { type: 'string' },
        data: { type: 'string' },
        reset: { type: 'boolean' },
        'no-demo': { type: 'boolean' },
        help: { type: 'boolean' },
      },
    }));
  } catch {
    throw new PlainError(
      `„npm start“ versteht „${args.join(' ')}“ nicht. Welche Optionen es gibt, zeigt „npm start -- --help“.`,
    );
  }
  const wanted = values.port ?? environment.PORT ?? '1337';
  const port = Number(wanted);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new PlainError(`„${wanted}“ ist kein Port. Bitte nennen Sie mit --port eine Zahl von 1 bis 65535.`);
  }
  const role = environment.KASSENWERK_ROLE ?? 'all';
  if (!roles.includes(role)) {
    throw new PlainError(`KASSENWERK_ROLE=${role} gibt es nicht. Bitte wählen Sie ${roles.join(', ')}.`);
  }
  return {
    port,
    role,
    data: values.data ?? './data',
    reset: values.reset ?? false,
    demo: !values['no-demo'],
    help: values.help,
  };
}

/** @throws PlainError when somebody else listens there */
export async function assertPortFree(port, host) {
  await new Promise((free, busy) => {
    const probe = createServer();
    probe.once('error', (error) => {
      const reason =
        error.code === 'EADDRINUSE'
          ? `Port ${port} ist belegt. Bitte beenden Sie das andere Programm oder wählen Sie mit „npm start -- --port ${port + 1}“ einen anderen Port.`
          : `Port ${port} lässt sich auf ${host} nicht öffnen (${error.code}). Bitte wählen Sie mit --port einen anderen Port.`;
      busy(new PlainError(reason));
    });
    probe.listen(port, host, () => probe.close(free));
  });
}
