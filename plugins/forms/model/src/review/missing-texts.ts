import { formProblem, type FormProblem } from '../compile/problems';
import type { FormDefinition } from '../definition/form-definition';
import { originalLanguage } from '../definition/texts';
import { settingsInWords } from './setting-words';
import { textsOf } from './texts-of';

/**
 * Texts that lack a language of the form. Missing German is an error, because everything falls back to it; easy German is never
 * missing, because it is written where the plain text is hard and not twice.
 */
export function missingTexts(form: FormDefinition, languages = form.languages): FormProblem[] {
  const asked = [...new Set([originalLanguage, ...languages])].filter((one) => !one.endsWith('-easy'));
  return textsOf(form).flatMap(({ at, pointer, texts }) => {
    const missing = asked.filter((language) => !texts[language]?.trim());
    if (missing.length === 0) return [];
    const place = missing.includes(originalLanguage) ? { at, pointer } : { at, pointer, severity: 'warning' as const };
    const inWords = (language: 'de' | 'en') => missing.map((one) => nameOf(one, language)).join(', ');
    // Settings of the form have no name that somebody gave them.
    const id = pointer === `/${at}` ? settingsInWords([at]) : at;
    return [formProblem('KW_FORM_TEXT_MISSING', place, { id, languages: inWords })];
  });
}

const nameOf = (language: string, spoken: 'de' | 'en'): string =>
  new Intl.DisplayNames([spoken], { type: 'language' }).of(language) ?? language;
