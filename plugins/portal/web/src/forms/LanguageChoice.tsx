import { languages as portalLanguages, spokenBy, useWords } from '../words/language';

interface Props {
  languages: readonly string[];
  chosen: string;
  onChoose(language: string): void;
}

/** For forms in languages that the portal itself does not have; those it has are chosen in the header. */
export function LanguageChoice({ languages, chosen, onChoose }: Props) {
  const { forms: words } = useWords();
  if (languages.every((language) => language in portalLanguages)) return null;
  return (
    <div className="languages" role="group" aria-label={words.language}>
      {languages.map((language) => (
        <button
          key={language}
          type="button"
          lang={spokenBy(language)}
          aria-pressed={language === chosen}
          onClick={() => onChoose(language)}
        >
          {nameOf(language)}
        </button>
      ))}
    </div>
  );
}

/** In itself: `Türkçe`. */
const nameOf = (language: string): string =>
  (portalLanguages as Readonly<Record<string, string>>)[language] ??
  new Intl.DisplayNames([language], { type: 'language' }).of(language) ??
  language;
