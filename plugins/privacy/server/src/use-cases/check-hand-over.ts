import type { HandOverGuard } from '@kassenwerk/engine';
import { dataClasses, fail, todayInBerlin } from '@kassenwerk/kernel';
import { partnerName, registeredClasses } from '../stores/processor-store';

/** Nothing leaves to a partner whom the register does not name for it. @throws KW_PROCESSOR_MISSING */
export const checkHandOver: HandOverGuard = async (sql, tenant, { partner, dataClasses: wanted }) => {
  const registered = await registeredClasses(sql, { tenant, partner, on: todayInBerlin(new Date()) });
  const missing = wanted.filter((one) => !registered.has(one));
  if (missing.length === 0) return;
  const name = await partnerName(sql, tenant, partner);
  const list = (language: 'de' | 'en') => missing.map((one) => dataClasses[one][language]).join('; ');
  throw fail(
    'conflict',
    'KW_PROCESSOR_MISSING',
    {
      de: `An „${name}“ dürfen diese Daten nicht gegeben werden: ${list('de')}. Im Verzeichnis der Auftragsverarbeiter fehlt dafür ein heute gültiger Eintrag mit Vertrag und Anzeige an die Aufsicht (§ 80 SGB X). Bitte tragen Sie ihn nach.`,
      en: `These data must not be given to "${name}": ${list('en')}. The register of processors has no entry for them that is valid today, with contract and notice to the authority (section 80 SGB X). Please add it.`,
    },
    { details: { partner, missing } },
  );
};
