import type { Locator, Page } from 'playwright-core';

/** A picture as far as the server looks: beginning and end of a JPEG. */
const pictureOf = (bytes: number) =>
  Buffer.concat([
    Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, ...Buffer.from('JFIF\0'), 1, 1, 0, 0, 1, 0, 1, 0, 0]),
    Buffer.alloc(bytes, 7),
    Buffer.from([0xff, 0xd9]),
  ]);

export const question = (page: Page | Locator, name: string): Locator => page.getByRole('group', { name, exact: true });

export const next = (page: Page): Promise<void> => page.getByRole('button', { name: 'Weiter', exact: true }).click();

export const toSummary = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Weiter zur Zusammenfassung' }).click();
  await page.getByRole('heading', { level: 2, name: 'Ihre Angaben prüfen' }).waitFor();
};

export const submit = (page: Page): Promise<void> => page.getByRole('button', { name: 'Verbindlich absenden' }).click();

/** @returns the number of the receipt */
export async function receiptOn(page: Page): Promise<string> {
  await page.getByRole('heading', { level: 1, name: 'Ihre Angaben sind angekommen' }).waitFor();
  return (await page.locator('.reference').textContent()) ?? '';
}

export async function fillDate(within: Locator, [day, month, year]: readonly [string, string, string]): Promise<void> {
  await within.getByLabel('Tag', { exact: true }).last().fill(day);
  await within.getByLabel('Monat').fill(month);
  await within.getByLabel('Jahr').fill(year);
}

/** A real file, which is there once the server has taken it. */
export async function attachPicture(within: Locator, name: string, bytes = 2_000): Promise<void> {
  const file = { name, mimeType: 'image/jpeg', buffer: pictureOf(bytes) };
  await within.getByLabel('Datei auswählen').setInputFiles(file);
  await within.getByRole('button', { name: `${name} entfernen` }).waitFor();
}

/** Page, journeys and payout of `travel-costs`, up to the summary. */
export async function describeJourneys(page: Page): Promise<void> {
  await next(page);
  await page.getByRole('group', { name: 'Liegt eine Verordnung' }).getByLabel('Ja').check();
  await attachPicture(question(page, 'Verordnung'), 'Verordnung.jpg');
  const first = question(page, 'Fahrt 1');
  await fillDate(first, ['3', '11', '2026']);
  await first.getByLabel('eigenes Auto').check();
  await first.getByLabel('Wohin?').fill('Klinik Flensburg');
  await first.getByLabel('Kilometer').fill('24');
  await first.getByRole('button', { name: 'Fertig' }).click();
  await page.getByRole('button', { name: 'Fahrt hinzufügen' }).click();
  const second = question(page, 'Fahrt 2');
  await fillDate(second, ['4', '11', '2026']);
  await second.getByLabel('Taxi').check();
  await second.getByLabel('Wohin?').fill('Praxis am Hafen');
  await second.getByLabel('Kosten', { exact: true }).fill('12,50');
  await attachPicture(second, 'Taxi.jpg');
}

/** All of `membership-certificate`, by somebody the fund does not know yet. */
export async function askForCertificate(page: Page): Promise<void> {
  await page.getByLabel('Vorname').fill('Meike');
  await page.getByLabel('Nachname').fill('Petersen');
  await fillDate(question(page, 'Geburtsdatum'), ['4', '5', '1980']);
  await page.getByLabel('Versichertennummer').fill('A123456780');
  await next(page);
  await page.getByLabel('Hochschule').check();
  await fillDate(page.getByRole('group', { name: 'Ab welchem Tag' }), ['1', '12', '2026']);
  await page.getByLabel('per Post').check();
  await next(page);
}
