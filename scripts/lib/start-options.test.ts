import { createServer, type AddressInfo } from 'node:net';
import { assertPortFree, readOptions } from './start-options.mjs';

describe('the options of npm start', () => {
  it('have defaults', () => {
    expect(readOptions([], {})).toMatchObject({ port: 1337, role: 'all', data: './data', reset: false, demo: true });
  });

  it('come from the command line before the environment', () => {
    const args = ['--port', '8080', '--data', 'd', '--reset', '--no-demo'];
    const expected = { port: 8080, data: 'd', reset: true, demo: false, role: 'web' };
    expect(readOptions(args, { PORT: '9090', KASSENWERK_ROLE: 'web' })).toMatchObject(expected);
  });

  it.each<[string, string[], Record<string, string>, string]>([
    ['an unknown option', ['--prot', '1'], {}, '--help'],
    ['a word', ['reset'], {}, '--help'],
    ['a port that is none', ['--port', 'abc'], {}, '„abc“ ist kein Port'],
    ['a port of the environment that is none', [], { PORT: '70000' }, '„70000“ ist kein Port'],
    ['an unknown role', [], { KASSENWERK_ROLE: 'boss' }, 'KASSENWERK_ROLE=boss'],
  ])('refuse %s', (_name, args, environment, words) => {
    expect(() => readOptions(args, environment)).toThrow(words);
  });

  it('name another port when the wanted one is busy', async () => {
    const other = createServer();
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
    const { port } = other.address() as AddressInfo;
    await expect(assertPortFree(port, '127.0.0.1')).rejects.toThrow(`Port ${port} ist belegt`);
    await new Promise((done) => other.close(done));
    await expect(assertPortFree(port, '127.0.0.1')).resolves.toBeUndefined();
  });
});
