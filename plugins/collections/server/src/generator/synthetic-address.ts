import type { SeededRandom } from './seeded-random';
import { addressSupplements, streets } from './streets';
import { towns } from './towns';

/** An address that could exist: the postal code belongs to the town; whether the town has the street is left open. */
export function drawAddress(random: SeededRandom) {
  const town = random.pickCommon(towns);
  const number = Math.floor(random.next() ** 2 * 180) + 1;
  return {
    street: random.pickCommon(streets),
    houseNumber: random.chance(0.12) ? `${number}${random.pick(['a', 'b', 'c', ' d'])}` : String(number),
    addressSupplement: random.chance(0.04) ? random.pick(addressSupplements) : '',
    postalCode: random.pick(town.postalCodes),
    town: town.name,
    country: random.chance(0.5) ? 'DE' : '',
  };
}
