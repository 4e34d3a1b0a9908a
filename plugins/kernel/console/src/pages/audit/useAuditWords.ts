import { useTranslate } from 'react-admin';
import { useFieldName } from '../../list/useFieldName';
import { useFormats } from '../../formats/useFormats';
import { isMachinery, purposeWord, type AuditRecord, type Detail } from './audit-record';

const words = 'resources.audit-records';
const isoDate = /^\d{4}-\d{2}-\d{2}$/;
const isoInstant = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;

/** Entries of the audit trail in the reader's language. */
export function useAuditWords() {
  const translate = useTranslate();
  const formats = useFormats();
  const fieldName = useFieldName();
  const action = (key: string) => translate(`${words}.action.${key}`, { _: key });
  const subject = (key: string) =>
    translate(`${words}.subjectType.${key}`, { _: translate(`resources.roles.subject.${key}`, { _: key }) });
  const purpose = (text: string) => {
    const { key, run } = purposeWord(text);
    return translate(`${words}.purpose.${key}`, { _: text, id: run });
  };
  const actor = (record: AuditRecord) => (isMachinery(record) ? purpose(record.actorName) : record.actorName);
  const detail = (key: string, of: string) =>
    translate(`${words}.detail.${key}`, {
      _: fieldName(key, of, translate(`resources.roles.subject.${key}`, { _: key })),
    });
  /** What a subject is called beyond its kind: configuration has keys that people know. */
  const named = ({ subjectType, subjectId, details }: AuditRecord) => {
    const name = subjectType === 'role' ? translate(`kassenwerk.role.${subjectId}`, { _: subjectId }) : subjectId;
    const version = details?.['version'];
    return typeof version === 'number'
      ? translate(`${words}.versioned`, { subject: subject(subjectType), name, version })
      : subject(subjectType);
  };

  const word = (key: string, value: string, of: string): string => {
    if (key === 'fields') return fieldName(value, of);
    if (key === 'outbox') return purpose(`outbox:${value}`);
    if (key === 'roles') return translate(`kassenwerk.role.${value}`, { _: value });
    if (key === 'kinds' || key === 'subject' || key === 'kind')
      return translate(`${words}.value.${key}.${value}`, { _: subject(value) });
    if (isoDate.test(value)) return formats.date(value);
    if (isoInstant.test(value)) return formats.instant(value);
    const ofResource = ['decision', 'status'].includes(key) ? `resources.tasks.${key}.${value}` : '';
    return translate(`${words}.value.${key}.${value}`, {
      _: translate(ofResource || `kassenwerk.${key}.${value}`, {
        _: translate(`kassenwerk.status.${value}`, { _: value }),
      }),
    });
  };
  /** A value as one sentence: lists with commas, objects as name and value. */
  const value = (key: string, one: Detail | undefined, of: string): string => {
    if (one === null || one === undefined || one === '') return '–';
    if (typeof one === 'boolean') return translate(one ? 'ra.boolean.true' : 'ra.boolean.false');
    if (typeof one === 'number') return number(key, one);
    if (typeof one === 'string') return word(key, one, of);
    if (Array.isArray(one)) return one.length === 0 ? '–' : one.map((each: Detail) => value(key, each, of)).join(', ');
    return Object.entries(one)
      .map(([name, inner]) => `${detail(name, of)}: ${value(name, inner as Detail, of)}`)
      .join(' · ');
  };
  const number = (key: string, one: number) => {
    if (key.endsWith('Cents')) return formats.money(one);
    return key === 'bytes' ? formats.bytes(one) : formats.count(one);
  };
  return { action, subject, purpose, actor, named, detail, value };
}
