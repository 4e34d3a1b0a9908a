import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assertSecretsReadable, prepareDataFolder, releaseDataFolder } from './data-folder.mjs';

describe('the data folder', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'kassenwerk-folder-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const mark = (text: string): void => writeFileSync(join(folder, 'kassenwerk.pid'), text);
  const prepare = (): void => prepareDataFolder(folder, { exclusive: true });

  it('is made where there is none, and marked as in use until it is released', () => {
    const inner = join(folder, 'a', 'b');
    prepareDataFolder(inner, { exclusive: true });
    expect(existsSync(join(inner, 'kassenwerk.pid'))).toBe(true);
    releaseDataFolder(inner);
    expect(existsSync(join(inner, 'kassenwerk.pid'))).toBe(false);
  });

  it('is refused when it is a file', () => {
    writeFileSync(join(folder, 'file'), '');
    expect(() => prepareDataFolder(join(folder, 'file'), { exclusive: true })).toThrow('kein Ordner');
  });

  it.each(['999999999', '1', 'nothing', ''])('is taken over from a server that was killed (mark "%s")', (text) => {
    mark(text);
    expect(prepare).not.toThrow();
  });

  it('says what to do about damaged keys, and asks for none when there are none yet', () => {
    expect(() => assertSecretsReadable(folder)).not.toThrow();
    writeFileSync(join(folder, 'secrets.json'), '{ broken');
    expect(() => assertSecretsReadable(folder)).toThrow('aus einer Sicherung');
  });
});
