import { fail } from '@kassenwerk/kernel';
import { z } from 'zod';
import { contrast, leastContrast } from './contrast';

const colour = z
  .string()
  .regex(/^#[0-9a-f]{6}$/i)
  .transform((text) => text.toLowerCase());
const link = z.union([z.literal(''), z.url({ protocol: /^https$/ }).max(300)]);
const maxLogoCharacters = 200_000;

/** How the portal of a fund looks and whom it names. Colours carry white text and stand on white, so they have to be dark enough. */
export const brandingSchema = z.strictObject({
  name: z.string().trim().min(1).max(80),
  /** Buttons, links and headings. */
  primary: colour,
  /** Marks and progress. */
  accent: colour,
  /** PNG or SVG as text; shown as an image, so scripts in it do nothing. */
  logo: z
    .string()
    .max(maxLogoCharacters)
    .regex(/^(|data:image\/(png|svg\+xml);base64,[A-Za-z0-9+/=]+)$/)
    .default(''),
  phone: z.string().trim().max(40).default(''),
  email: z.union([z.literal(''), z.email()]).default(''),
  imprint: link.default(''),
  privacy: link.default(''),
  accessibility: link.default(''),
});

export type Branding = z.infer<typeof brandingSchema>;

/** @throws KW_BRANDING_CONTRAST naming the colours that people with weak eyes could not read, and what they reach */
export function assertReadable(branding: Branding): void {
  const weak = (['primary', 'accent'] as const)
    .map((field) => ({ field, reached: Math.floor(contrast(branding[field], '#ffffff') * 100) / 100 }))
    .filter(({ reached }) => reached < leastContrast);
  if (weak.length === 0) return;
  const inGerman = weak.map(({ field, reached }) => `${branding[field]} (${String(reached).replace('.', ',')} : 1)`);
  const inEnglish = weak.map(({ field, reached }) => `${branding[field]} (${reached} : 1)`);
  throw fail(
    'invalid',
    'KW_BRANDING_CONTRAST',
    {
      de: `Diese Farben sind auf Weiß zu hell zum Lesen: ${inGerman.join(', ')}. Nötig sind 4,5 : 1; bitte nehmen Sie dunklere.`,
      en: `These colours are too light to read on white: ${inEnglish.join(', ')}. 4.5 : 1 is needed; please take darker ones.`,
    },
    { details: { weak } },
  );
}
