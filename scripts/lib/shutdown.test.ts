import { openShutdown } from './shutdown.mjs';

const signal = 'SIGHUP';
const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

describe('a shutdown', () => {
  let exit: jest.SpyInstance;
  const said: string[] = [];
  const closed: string[] = [];
  const open = () => openShutdown((line: string) => said.push(line));

  beforeEach(() => {
    said.length = 0;
    closed.length = 0;
    exit = jest.spyOn(process, 'exit').mockImplementation((() => undefined) as never);
  });
  afterEach(() => {
    exit.mockRestore();
    for (const one of ['SIGINT', 'SIGTERM', signal]) process.removeAllListeners(one);
  });

  it('closes what was opened last first, once however often a signal comes, and ends with 0', async () => {
    const shutdown = open();
    for (const name of ['folder', 'database', 'server']) shutdown.onClose(() => closed.push(name));
    process.emit(signal);
    process.emit(signal);
    await settled();
    expect(closed).toEqual(['server', 'database', 'folder']);
    expect(exit.mock.calls).toEqual([[0]]);
    expect(said).toEqual(['Kassenwerk wird beendet …', 'Beendet.']);
  });

  it('goes on listening when a part removes the listeners of the process, as Strapi does', async () => {
    const shutdown = open();
    shutdown.onClose(() => settled());
    shutdown.onClose(() => process.removeAllListeners(signal));
    process.emit(signal);
    await Promise.resolve();
    await Promise.resolve();
    await new Promise((resolve) => setImmediate(resolve));
    expect(process.listenerCount(signal)).toBe(1);
    await settled();
    await settled();
  });

  it('closes everything before an error goes on, also when one part cannot be closed', async () => {
    const complained = jest.spyOn(console, 'error').mockImplementation();
    const shutdown = open();
    shutdown.onClose(() => closed.push('database'));
    shutdown.onClose(() => {
      throw new Error('cannot');
    });
    await expect(shutdown.guard(() => Promise.reject(new Error('port is busy')))).rejects.toThrow('port is busy');
    expect(closed).toEqual(['database']);
    expect(complained).toHaveBeenCalledWith('cannot');
    complained.mockRestore();
  });

  it('keeps silent about what fails because a signal takes the ground away', async () => {
    const shutdown = open();
    await shutdown.guard(() => {
      process.emit(signal);
      return Promise.reject(new Error('connection lost'));
    });
    expect(exit).toHaveBeenCalledWith(0);
  });
});
