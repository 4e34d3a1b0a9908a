import { appendFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { items, writeToMemory } from '../domain/direct-debit/direct-debit.fixture';
import { checkAgainstSchemas } from './check-against-schemas';
import { hasXmllint, checkWithXmllint } from './check-with-xmllint';
import { findSchemas } from './schema-catalog';
import { areSchemasAtHand, plainFile } from './schemas.fixture';

const kind = 'pain.008.001.08';
// A worker thread compiles libxml for every check; on a busy machine that alone takes seconds.
jest.setTimeout(60_000);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kassenwerk-schema-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const fileWith = async (text: string): Promise<string> => {
  const path = join(folder, 'file.xml');
  await writeFile(path, text);
  return path;
};

describe('checkAgainstSchemas without schemas', () => {
  it('gives no verdict and says why', async () => {
    const result = await checkAgainstSchemas(plainFile('nothing.xml'), { kind, folder: join(folder, 'missing') });
    expect(result).toMatchObject({
      checked: false,
      reason: { de: expect.stringContaining('kein offizielles Schema') },
    });
  });

  it('takes the ISO schema and the newest German subset', async () => {
    for (const name of [kind, `${kind}_GBIC_4`, `${kind}_GBIC_10`, 'pain.008.001.02', `${kind}.old`]) {
      await writeFile(join(folder, `${name}.xsd`), '');
    }
    expect((await findSchemas(kind, folder)).map(({ name }) => name)).toEqual([kind, `${kind}_GBIC_10`]);
  });
});

(areSchemasAtHand ? describe : describe.skip)('checkAgainstSchemas', () => {
  it('finds a written file valid in every schema', async () => {
    const { files } = await writeToMemory(items(50));
    const result = await checkAgainstSchemas(plainFile(await fileWith(files[0] ?? '')), { kind });
    expect(result).toMatchObject({ checked: true, valid: true });
    expect(result.checked && result.verdicts.map(({ schema }) => schema)).toContain(kind);
  });

  it('names line and element of a violation, never the value', async () => {
    const { files } = await writeToMemory(items(2));
    const path = await fileWith((files[0] ?? '').replace('DE02120300000000202051', "O'Brien is 'x' of"));
    const result = await checkAgainstSchemas(plainFile(path), { kind });
    expect(result).toMatchObject({ checked: true, valid: false });
    expect(JSON.stringify(result)).not.toContain('Brien');
    expect(result.checked && result.verdicts[0]?.errors).toEqual([
      { line: 6, message: expect.stringMatching(/^Element 'IBAN': .*The value is not accepted by the pattern/) },
    ]);
  });

  it('reports at most 20 violations', async () => {
    const { files } = await writeToMemory(items(100));
    const result = await checkAgainstSchemas(plainFile(await fileWith((files[0] ?? '').replaceAll('EUR', 'Euro'))), {
      kind,
    });
    expect(result.checked && result.verdicts.map(({ errors }) => errors.length)).toEqual([20, 20]);
  });

  it.each([
    ['truncated', '<PmtInf>'],
    ['empty', ''],
    ['no XML', 'Kein XML'],
  ])('calls a file that is %s invalid', async (_, text) => {
    const { files } = await writeToMemory(items(2));
    const cut = text === '<PmtInf>' ? (files[0] ?? '').slice(0, -200) : text;
    expect(await checkAgainstSchemas(plainFile(await fileWith(cut)), { kind })).toMatchObject({
      checked: true,
      valid: false,
    });
  });

  it('says the same with the command xmllint, where it is installed', async () => {
    if (!(await hasXmllint()))
      return void console.warn('xmllint is not installed: the check of large files was not tried');
    const [iso] = await findSchemas(kind);
    if (!iso) throw new Error('no schema');
    const { files } = await writeToMemory(items(5));
    const path = await fileWith(files[0] ?? '');
    expect(await checkWithXmllint(plainFile(path), iso)).toEqual({ schema: kind, valid: true, errors: [] });
    await appendFile(path, '<more/>');
    expect(await checkWithXmllint(plainFile(path), iso)).toMatchObject({ valid: false });
    await writeFile(path, (files[0] ?? '').replaceAll('EUR', 'Euro'));
    const { valid, errors } = await checkWithXmllint(plainFile(path), iso);
    expect([valid, errors.length]).toEqual([false, 5]);
  });
});
