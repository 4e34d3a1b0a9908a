import { useResourceContext, useTranslate, type RaRecord } from 'react-admin';
import { hiddenValue } from '../formats/formats';
import { useFormats, useText, type Text } from '../formats/useFormats';
import { useTenant } from '../session/useTenant';
import { sharedTenant } from '../ui/TenantTag';
import { valueOf, type Column } from './columns';

/** The words of a cell in the reader's language; table, cards and export agree because all ask here. */
export function useCellText(): (column: Column, record: RaRecord) => string {
  const formats = useFormats();
  const textOf = useText();
  const translate = useTranslate();
  const { tenants } = useTenant();
  const resource = useResourceContext();
  const named = (prefix: string, key: string) =>
    translate(`resources.${resource}.${prefix}.${key}`, { _: translate(`kassenwerk.${prefix}.${key}`, { _: key }) });
  return (column, record) => {
    const value = valueOf(column, record);
    if (value === null || value === undefined || value === '') return '–';
    if (value === hiddenValue) return hiddenValue;
    switch (column.kind) {
      case 'money':
        return formats.money(Number(value));
      case 'count':
        return formats.count(Number(value));
      case 'percent':
        return formats.percent(Number(value));
      case 'bytes':
        return formats.bytes(Number(value));
      case 'date':
        return formats.date(String(value));
      case 'instant':
        return formats.instant(String(value));
      case 'period':
        return formats.period(String(value));
      case 'boolean':
        return translate(value ? 'ra.boolean.true' : 'ra.boolean.false');
      case 'status':
        return named('status', String(value));
      case 'choice':
        return named(column.choices ?? column.source, String(value));
      case 'tenant':
        if (value === sharedTenant) return translate('kassenwerk.text.allTenants');
        return tenants.find(({ key }) => key === value)?.name ?? String(value);
      default:
        return textOf(value as Text | string) || String(value);
    }
  };
}

export function useColumnLabel(): (column: Column) => string {
  const translate = useTranslate();
  const resource = useResourceContext();
  return ({ label, source }) => {
    const shared = translate(`kassenwerk.field.${source}`, { _: source });
    return label ? translate(label) : translate(`resources.${resource}.fields.${source}`, { _: shared });
  };
}
