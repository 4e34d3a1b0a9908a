import { readFile, writeFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import {
  bootTimeoutMs,
  hasDone,
  openCollectionBench,
  tenant,
  waitsAt,
  type CollectionBench,
} from './support/collection-bench';

interface Address {
  member_number: string;
  street: string;
  house_number: string;
  address_status: string;
}

jest.setTimeout(bootTimeoutMs);

describe('a member who has moved', () => {
  let bench: CollectionBench;
  let moved: Address[];
  beforeAll(async () => {
    bench = await openCollectionBench();
    const run = await bench.collect(await bench.receive(await deliver(1)), 'additional-contribution-2026');
    await bench.until(run, waitsAt('releaseAssessment'));
    moved = await addresses("address_status = 'moved'");
  });
  afterAll(() => bench?.stop());

  /** The same 400 members each time, whatever has become of them here. */
  const deliver = async (sequence: number): Promise<string> =>
    (await bench.generate({ members: 400, seed: 'relocated', sequence })).path;

  const addresses = (condition: string) =>
    bench.sql((sql) =>
      sql.rows<Address>(
        `select member_number, street, house_number, address_status from members where tenant = $1 and ${condition} order by member_number`,
        [tenant],
      ),
    );

  /** Takes a delivery in. @returns how many members it changed */
  async function takeIn(path: string): Promise<number> {
    const delivery = await bench.receive(path);
    await bench.until(await bench.collect(delivery), hasDone('delta'));
    const row = await bench.sql((sql) =>
      sql.one<{ changed_count: number }>('select changed_count from deliveries where id = $1', [delivery.id]),
    );
    return row!.changed_count;
  }

  /** Makes the fund deliver another address for one member. */
  async function withAddress(path: string, memberNumber: string, values: Record<string, string>): Promise<string> {
    const [control = '', header = '', ...lines] = (await readFile(path, 'utf8')).split('\n');
    const names = header.split(';');
    const changed = lines.map((line) =>
      line.split(';')[0] === memberNumber
        ? line
            .split(';')
            .map((value, index) => values[names[index]!] ?? value)
            .join(';')
        : line,
    );
    const content = [header, ...changed].join('\n');
    const checksum = createHash('sha256').update(content).digest('hex');
    await writeFile(path, `${control.replace(/[0-9a-f]{64}$/, checksum)}\n${content}`);
    return path;
  }

  it('keeps the verified address while the fund goes on delivering the old one', async () => {
    expect(moved.length).toBeGreaterThan(1);
    expect(await takeIn(await deliver(2))).toBe(0);
    expect(await addresses("address_status = 'moved'")).toEqual(moved);
  });

  it('takes what else the fund changes, and keeps the address all the same', async () => {
    const { path } = await bench.generate({ members: 400, seed: 'relocated', sequence: 3 });
    const [member] = moved;
    await bench.sql((sql) =>
      sql.execute("update members set last_name = 'Anders' where tenant = $1 and member_number = $2", [
        tenant,
        member!.member_number,
      ]),
    );
    expect(await takeIn(path)).toBe(1);
    expect(await addresses("address_status = 'moved'")).toEqual(moved);
    expect(await addresses("last_name = 'Anders'")).toEqual([]);
  });

  it('takes a new address of the fund, which has not been verified, and then follows the fund again', async () => {
    const { member_number: number, street } = moved[0]!;
    expect(await takeIn(await withAddress(await deliver(4), number, { street: 'Neue Gasse' }))).toBe(1);
    expect(await addresses(`member_number = '${number}'`)).toMatchObject([
      { street: 'Neue Gasse', address_status: 'unverified' },
    ]);
    expect(await takeIn(await deliver(5))).toBe(1);
    const [back] = await addresses(`member_number = '${number}'`);
    expect(['Neue Gasse', street]).not.toContain(back!.street);
  });

  it('is no change when the fund takes the verified address over, and follows the fund from then on', async () => {
    const { member_number: number, street, house_number: houseNumber } = moved[1]!;
    expect(await takeIn(await withAddress(await deliver(6), number, { street, houseNumber }))).toBe(0);
    expect(await addresses(`member_number = '${number}'`)).toEqual([moved[1]]);
    expect(await takeIn(await deliver(7))).toBe(1);
    expect((await addresses(`member_number = '${number}'`))[0]!.street).not.toBe(street);
  });
});
