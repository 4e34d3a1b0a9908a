import { isKassenwerkError, seededRandom } from '@kassenwerk/kernel';
import { readDelivery } from '.';
import { deliveryBytes, memberLine } from './delivery.fixture';

/** Overwrites, cuts and doubles bytes at random places behind the control record. */
function damage(bytes: Buffer, random: () => number): Buffer {
  const damaged = Buffer.from(bytes);
  const start = bytes.indexOf('\n') + 1;
  for (let hits = 0; hits < 5; hits += 1) {
    damaged[start + Math.floor(random() * (bytes.length - start))] = Math.floor(random() * 256);
  }
  return random() < 0.3 ? damaged.subarray(0, Math.floor(random() * damaged.length)) : damaged;
}

it('answers any damage with rejects or one of its own refusals, and counts every line', async () => {
  const random = seededRandom(11);
  const lines = Array.from({ length: 20 }, (_, index) => memberLine({ memberNumber: `M${index}`, lastName: 'Jäger' }));
  const bytes = deliveryBytes({ lines });
  for (let round = 0; round < 300; round += 1) {
    const damaged = damage(bytes, random);
    const source = (async function* () {
      yield damaged;
    })();
    let seen = 0;
    const error: unknown = await (async () => {
      const delivery = await readDelivery(source);
      for await (const batch of delivery.batches) seen += batch.members.length + batch.rejects.length;
      expect(seen).toBe(delivery.control.memberCount);
    })().catch((reason: unknown) => reason);
    if (error !== undefined) expect(isKassenwerkError(error) ? error.code : error).toMatch(/^KW_DELIVERY_/);
  }
});
