import { isKassenwerkError } from '@kassenwerk/kernel';
import { deliveryColumns, readDelivery, type DeliveryBatch, type ReadDeliveryOptions } from '.';
import { deliveryBytes, memberLine } from './delivery.fixture';

async function* inChunks(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield Buffer.from(bytes.subarray(at, at + size));
}

async function readAll(bytes: Buffer, options?: ReadDeliveryOptions, chunkSize = 64 * 1024) {
  const delivery = await readDelivery(inChunks(bytes, chunkSize), options);
  const all: DeliveryBatch = { members: [], rejects: [] };
  for await (const batch of delivery.batches) {
    all.members.push(...batch.members);
    all.rejects.push(...batch.rejects);
  }
  return { ...all, control: delivery.control, summary: delivery.summary() };
}

async function codeOf(promise: Promise<unknown>): Promise<string> {
  const error: unknown = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!isKassenwerkError(error)) throw new Error('expected a refusal');
  return error.code;
}

describe('a delivery that keeps its promises', () => {
  it('becomes canonical members with line numbers as an editor shows them', async () => {
    const { members, rejects, control, summary } = await readAll(
      deliveryBytes({ lines: [memberLine({ memberNumber: 'M1', annualIncome: '23.456,78', dataLock: 'J' })] }),
    );
    expect(rejects).toEqual([]);
    expect(control.ik).toBe('109905003');
    expect(members[0]).toMatchObject({
      lineNumber: 3,
      memberNumber: 'M1',
      insuredStatus: 'member',
      annualIncomeCents: 2345678,
      dataLock: true,
      country: 'DE',
      invalidFields: [],
      characterIssue: null,
    });
    expect(summary).toMatchObject({ memberCount: 1, rejectCount: 0, charset: 'UTF-8' });
    expect(summary.contentSha256).toBe(control.checksum);
  });

  it('has an identity that every change to the file changes', async () => {
    const identityOf = async (lines: string[]) =>
      (await readDelivery(inChunks(deliveryBytes({ lines }), 100))).identity;
    expect(await identityOf([memberLine({})])).toBe(await identityOf([memberLine({})]));
    expect(await identityOf([memberLine({})])).not.toBe(await identityOf([memberLine({ town: 'Bonn' })]));
  });

  it.each(['\n', '\r\n'])('reads line ends %j, a byte order mark and quoted fields', async (lineEnd) => {
    const lines = [memberLine({ lastName: '"Meier; ""der Lange"""' }), memberLine({ lastName: 'O"Hara' })];
    const { members } = await readAll(deliveryBytes({ lines, lineEnd, mark: true }), {}, 7);
    expect(members.map((member) => member.lastName)).toEqual(['Meier; "der Lange"', 'O"Hara']);
  });

  it('gives the same result however the stream is cut', async () => {
    const lines = Array.from({ length: 40 }, (_, index) => memberLine({ lastName: `Müller ${index}` }));
    const bytes = deliveryBytes({ lines });
    const whole = await readAll(bytes);
    for (const size of [1, 2, 3, 61, 997]) expect(await readAll(bytes, {}, size)).toEqual(whole);
  });

  it('reads the columns in any order, by the names and codes of the fund', async () => {
    const columns = [...deliveryColumns].reverse();
    const header = columns.map((name) => (name === 'lastName' ? 'NACHNAME' : name));
    const lines = [memberLine({ lastName: 'Sommer', insuredStatus: '1000' }, columns)];
    const mapping = { columns: { NACHNAME: 'lastName' as const }, values: { insuredStatus: { '1000': 'R' } } };
    const { members } = await readAll(deliveryBytes({ lines, header }), { mapping });
    expect(members[0]).toMatchObject({ lastName: 'Sommer', insuredStatus: 'pensioner' });
  });

  it('names fields it could not read instead of guessing', async () => {
    const lines = [memberLine({ birthDate: '31.02.1980', dataLock: 'vielleicht', annualIncome: '-5' })];
    const { members } = await readAll(deliveryBytes({ lines }));
    expect(members[0]).toMatchObject({ birthDate: null, dataLock: true, annualIncomeCents: null });
    expect(members[0]?.invalidFields).toEqual(['birthDate', 'dataLock', 'annualIncome']);
  });
});

describe('single bad lines', () => {
  it('are rejected with their number and stop nobody else', async () => {
    const lines = [
      memberLine({}) + ';zu viel',
      memberLine({ memberNumber: '' }),
      memberLine({ lastName: '"offen' }),
      memberLine({ memberNumber: 'M9' }),
      memberLine({ lastName: 'ü'.repeat(70_000) }),
    ];
    const { members, rejects } = await readAll(deliveryBytes({ lines }));
    expect(members.map((member) => member.lineNumber)).toEqual([6]);
    expect(rejects.map(({ lineNumber, reason }) => [lineNumber, reason])).toEqual([
      [3, 'columnCount'],
      [4, 'memberNumberMissing'],
      [5, 'quoteNotClosed'],
      [7, 'lineTooLong'],
    ]);
  });
});

it('keeps a line of many megabytes neither in memory nor in the result', async () => {
  const lines = [memberLine({ town: 'x'.repeat(3_000_000) }), memberLine({ memberNumber: 'M2' })];
  const { members, rejects } = await readAll(deliveryBytes({ lines }));
  expect(rejects.map((reject) => reject.reason)).toEqual(['lineTooLong']);
  expect(members.map((member) => member.memberNumber)).toEqual(['M2']);
});

describe('a delivery that cannot be used', () => {
  const good = () => deliveryBytes({ lines: [memberLine({})] });

  it('is refused with a stable code', async () => {
    expect(await codeOf(readAll(Buffer.alloc(0)))).toBe('KW_DELIVERY_EMPTY');
    expect(await codeOf(readAll(Buffer.from('memberNumber;kvnr\n')))).toBe('KW_DELIVERY_NO_CONTROL_RECORD');
    expect(await codeOf(readAll(Buffer.from('x'.repeat(200_000))))).toBe('KW_DELIVERY_NO_CONTROL_RECORD');
    expect(await codeOf(readAll(deliveryBytes({ lines: [], charset: 'EBCDIC' })))).toBe('KW_DELIVERY_CHARSET');
    expect(await codeOf(readAll(Buffer.from(good().toString('utf8'), 'utf16le')))).toBe('KW_DELIVERY_CHARSET');
    expect(await codeOf(readAll(good().subarray(0, good().indexOf('\n') + 1)))).toBe('KW_DELIVERY_NO_HEADER');
    expect(await codeOf(readAll(deliveryBytes({ lines: [], header: ['kvnr', 'iban'] })))).toBe(
      'KW_DELIVERY_COLUMNS_MISSING',
    );
    expect(await codeOf(readAll(deliveryBytes({ lines: [], header: [...deliveryColumns, 'iban'] })))).toBe(
      'KW_DELIVERY_COLUMNS_DOUBLE',
    );
  });

  it('is refused when it was cut off or changed', async () => {
    expect(await codeOf(readAll(deliveryBytes({ lines: [memberLine({})], memberCount: 2 })))).toBe('KW_DELIVERY_COUNT');
    const changed = good();
    changed[changed.length - 3] = 'Q'.charCodeAt(0);
    expect(await codeOf(readAll(changed))).toBe('KW_DELIVERY_CHECKSUM');
  });

  it('closes the file it read from', async () => {
    let isClosed = false;
    async function* source(): AsyncGenerator<Buffer> {
      try {
        yield Buffer.from('nonsense\n');
        yield Buffer.from('more\n');
      } finally {
        isClosed = true;
      }
    }
    await codeOf(readDelivery(source()));
    expect(isClosed).toBe(true);
  });
});
