import { useContext } from 'react';
import { useTranslate } from 'react-admin';
import { ResourceContextOfShell } from '../../list/resources';
import { useFieldName } from '../../list/useFieldName';
import type { Atom, Limits, Right } from './role-draft';
import type { RoleChange, Sensitivity } from './roles-api';

type ConditionValue = NonNullable<Limits['conditions']>[string];

/** The words for roles, rights and limits in the reader's language. */
export function useRoleWords() {
  const translate = useTranslate();
  const resources = useContext(ResourceContextOfShell);
  const subject = (name: string) => translate(`resources.roles.subject.${name}`, { _: name });
  const action = (name: string) => translate(`resources.roles.action.${name}`, { _: name });
  const field = useFieldName();
  /** How many of a subject: in the words of its own page, which know one and many. */
  const counted = (name: string, count: number) => {
    const resource = [...resources.values()].find((one) => one.subject === name);
    const otherwise = subject(name);
    return resource ? translate(`resources.${resource.name}.name`, { smart_count: count, _: otherwise }) : otherwise;
  };
  const data = (name: Sensitivity) => translate(`resources.roles.data.${name}`);
  const right = ({ action: act, subject: one }: Right) => `${subject(one)}: ${action(act)}`;
  const valueText = (value: ConditionValue): string => {
    if (typeof value === 'object') return value.$in.map(valueText).join(` ${translate('resources.roles.or')} `);
    return typeof value === 'string' && value.startsWith('${')
      ? translate(`resources.roles.placeholder.${value.slice(2, -1).replace('.', '_')}`)
      : String(value);
  };
  const limits = ({ subject: of, fields, conditions }: Right & Limits): string =>
    [
      fields && translate('resources.roles.onlyFields', { fields: fields.map((name) => field(name, of)).join(', ') }),
      ...Object.entries(conditions ?? {}).map(([name, value]) =>
        translate('resources.roles.onlyIf', { field: field(name, of), value: valueText(value) }),
      ),
    ]
      .filter(Boolean)
      .join('; ');
  const limited = (atom: Atom) => limits(atom) || translate('resources.roles.unlimited');
  const change = (one: RoleChange): string => {
    switch (one.kind) {
      case 'added':
      case 'removed':
        return translate(`resources.roles.change.${one.kind}`, {
          right: [right(one.right), limits(one.right)].filter(Boolean).join(' – '),
        });
      case 'limited':
        return translate('resources.roles.change.limited', {
          right: right(one.right),
          before: limited(one.before),
          after: limited(one.right),
        });
      default:
        return translate(`resources.roles.change.${one.kind}`, { data: data(one.sees) });
    }
  };
  const role = (key: string) => translate(`kassenwerk.role.${key}`, { _: key });
  return { role, subject, counted, action, field, data, right, limits, change };
}
