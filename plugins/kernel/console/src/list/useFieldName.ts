import { useContext } from 'react';
import { useTranslate } from 'react-admin';
import { ResourceContextOfShell } from './resources';

/** A field is called what it is called where people work with it: on the pages of the records of that subject. */
export function useFieldName(): (field: string, subject: string, otherwise?: string) => string {
  const translate = useTranslate();
  const resources = useContext(ResourceContextOfShell);
  return (field, subject, otherwise = field) => {
    const shared = translate(`resources.roles.field.${field}`, {
      _: translate(`kassenwerk.field.${field}`, { _: otherwise }),
    });
    const resource = [...resources.values()].find((one) => one.subject === subject);
    return resource ? translate(`resources.${resource.name}.fields.${field}`, { _: shared }) : shared;
  };
}
