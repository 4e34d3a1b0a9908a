const names: Readonly<Record<string, string>> = { de: 'Deutsch', 'de-easy': 'Leichte Sprache', en: 'English' };

interface Props {
  languages: readonly string[];
  chosen: string;
  onChoose(language: string): void;
}

/** The languages that a form has; nothing to choose where it is one. */
export function LanguageChoice({ languages, chosen, onChoose }: Props) {
  if (languages.length < 2) return null;
  return (
    <div className="languages" role="group" aria-label="Sprache des Formulars">
      {languages.map((language) => (
        <button
          key={language}
          type="button"
          lang={language === 'de-easy' ? 'de' : language}
          aria-pressed={language === chosen}
          onClick={() => onChoose(language)}
        >
          {names[language] ?? language}
        </button>
      ))}
    </div>
  );
}
