import { fail } from '@kassenwerk/kernel';
import { defectKinds, type DefectKind } from './defect-kinds';

/** Share of all lines with some defect, spread evenly over the kinds; or a share for each kind that shall occur. */
export type DefectRates = number | Partial<Record<DefectKind, number>>;

export const allDefectKinds = Object.keys(defectKinds) as DefectKind[];

/** Maps a random number from 0 to 1 to the kind of defect of a line, or to none. */
export type DefectLottery = (roll: number) => DefectKind | undefined;

export function defectLottery(rates: DefectRates): DefectLottery {
  const shares =
    typeof rates === 'number'
      ? allDefectKinds.map((kind) => ({ kind, share: rates / allDefectKinds.length }))
      : allDefectKinds.map((kind) => ({ kind, share: rates[kind] ?? 0 }));
  const total = shares.reduce((sum, { share }) => sum + share, 0);
  if (shares.some(({ share }) => !(share >= 0)) || total > 1 + 1e-9) throw badRates();
  return (roll) => {
    if (roll >= total) return undefined;
    let rest = roll;
    return shares.find(({ share }) => (rest -= share) < 0)?.kind;
  };
}

/** Reads '0.05' or 'minor=0.01,ibanInvalid=0.02'. */
export function parseDefectRates(text: string): DefectRates {
  if (!text.includes('=')) return shareOf(text);
  const rates: Partial<Record<DefectKind, number>> = {};
  for (const entry of text.split(',')) {
    const [name = '', share = ''] = entry.split('=');
    const kind = allDefectKinds.find((known) => known === name.trim());
    if (!kind) throw badRates();
    rates[kind] = shareOf(share);
  }
  return rates;
}

function shareOf(text: string): number {
  const share = Number(text);
  if (text.trim() === '' || !(share >= 0 && share <= 1)) throw badRates();
  return share;
}

function badRates() {
  return fail('invalid', 'KW_GENERATOR_DEFECTS', {
    de: `Die Fehleranteile müssen zwischen 0 und 1 liegen, zusammen höchstens 1. Bekannte Arten: ${allDefectKinds.join(', ')}.`,
    en: `Shares of defects must lie between 0 and 1 and not exceed 1 together. Known kinds: ${allDefectKinds.join(', ')}.`,
  });
}
