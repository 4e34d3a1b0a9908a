import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** Invented funds; institution codes, creditor ids and accounts are well-formed but belong to nobody. */
const known = {
  nordlicht: {
    name: 'BKK Nordlicht',
    shortName: 'Nordlicht',
    town: 'Flensburg',
    postalCode: '24937',
    street: 'Hafendamm',
    houseNumber: '12',
    federalState: 'SH',
    color: '#0b5f73',
  },
  albtal: {
    name: 'IKK Albtal',
    shortName: 'Albtal',
    town: 'Ettlingen',
    postalCode: '76275',
    street: 'Marktplatz',
    houseNumber: '3',
    federalState: 'BW',
    color: '#7a4a12',
  },
  hanse: {
    name: 'Betriebskrankenkasse Hanse',
    shortName: 'BKK Hanse',
    town: 'Lübeck',
    postalCode: '23552',
    street: 'Breite Straße',
    houseNumber: '44',
    federalState: 'SH',
    color: '#4b3a86',
  },
};

const tenantUid = 'api::tenant.tenant';

/** Creates a fund and its teams unless it exists. Runs as `system`, because nobody belongs to the fund yet. */
export async function seedFund(strapi, key) {
  const { system, makeIk, makeCreditorId } = require('@kassenwerk/kernel');
  await system(`create fund ${key}`, async () => {
    if (await strapi.db.query(tenantUid).findOne({ where: { key } })) return;
    const number = 10_000 + (hash(key) % 80_000);
    const profile = known[key] ?? {
      name: `Testkasse ${key}`,
      shortName: key,
      town: 'Kassel',
      postalCode: '34117',
      street: 'Königsplatz',
      houseNumber: '1',
      federalState: 'HE',
      color: '#33566b',
    };
    await strapi.documents(tenantUid).create({
      data: {
        key,
        ...profile,
        ik: makeIk(`10${number}`.slice(0, 8).padEnd(8, '0')),
        creditorId: makeCreditorId(`01${String(number).padStart(9, '0')}`),
        creditorName: profile.name,
        iban: ibanOf(number),
        email: `post@${key}.example.invalid`,
        phone: '0800 0000000',
        status: 'active',
      },
    });
    const address = { key: 'addressCheck', name: 'Adressprüfung (Demo)', kind: 'addressCheck', status: 'active' };
    await strapi.documents('api::partner.partner').create({ data: { tenant: key, ...address } });
    await strapi.documents('plugin::privacy.processor').create({
      data: {
        tenant: key,
        partnerKey: address.key,
        name: address.name,
        purpose: 'Prüfung und Berichtigung von Anschriften vor dem Versand',
        dataClasses: ['masterData'],
        contractOn: '2025-09-15',
        noticeOn: '2025-10-01',
        validFrom: '2026-01-01',
      },
    });
    for (const [team, name, area] of [
      ['beitraege', 'Beiträge', 'receivables'],
      ['versicherung', 'Versicherung', 'insurance'],
      ['leistungen', 'Leistungen', 'benefits'],
      ['arbeitgeber', 'Arbeitgeber', 'employers'],
      ['service', 'Service', 'service'],
      ['klaerung', 'Klärung', 'clearing'],
    ]) {
      await strapi.documents('api::team.team').create({ data: { tenant: key, key: `${key}-${team}`, name, area } });
    }
  });
}

const hash = (text) => [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1_000_003, 7);

function ibanOf(number) {
  const account = String(number).padStart(10, '0');
  const bban = `50010517${account}`;
  const check = 98n - (BigInt(`${bban}131400`) % 97n);
  return `DE${String(check).padStart(2, '0')}${bban}`;
}
