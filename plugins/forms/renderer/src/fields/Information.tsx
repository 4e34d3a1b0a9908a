import { textIn, type InformationField } from '@kassenwerk/forms/model';
import { useHost } from '../host';

export function Information({ field }: { field: InformationField }) {
  const { language } = useHost();
  const label = textIn(field.label, language);
  return (
    <div className={`kwf-notice kwf-${field.tone ?? 'info'}`}>
      {label ? <strong>{label}</strong> : null}
      <p>{textIn(field.text, language)}</p>
    </div>
  );
}
