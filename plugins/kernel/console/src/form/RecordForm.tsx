import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import {
  BooleanInput,
  CreateBase,
  DateInput,
  EditBase,
  Form,
  NumberInput,
  required,
  SaveButton,
  SelectArrayInput,
  SelectInput,
  TextInput,
  useRecordContext,
  useResourceContext,
  useTranslate,
} from 'react-admin';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router-dom';
import { useTenant } from '../session/useTenant';
import { Page } from '../ui/Page';
import { Panel } from '../ui/Panel';

export interface FormField {
  source: string;
  kind?: 'text' | 'longText' | 'date' | 'count' | 'money' | 'choice' | 'choices' | 'boolean';
  values?: readonly string[];
  required?: boolean;
}

/** Page that creates a record from a list of fields. */
export function RecordCreate({ fields }: { fields: readonly FormField[] }) {
  return (
    <CreateBase redirect="list">
      <FormPage fields={fields} isNew />
    </CreateBase>
  );
}

interface RecordEditProps {
  fields: readonly FormField[];
  /** What else belongs to the record; stands below the form, within the record's context. */
  children?: ReactNode;
}

/** Page that changes a record; the fund it belongs to stays. */
export function RecordEdit({ fields, children }: RecordEditProps) {
  return (
    <EditBase mutationMode="pessimistic" redirect="list">
      <FormPage fields={fields}>{children}</FormPage>
    </EditBase>
  );
}

function FormPage({ fields, children, isNew = false }: RecordEditProps & { isNew?: boolean }) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const resource = useResourceContext() ?? '';
  const record = useRecordContext();
  const { tenants, tenant } = useTenant();
  const name = translate(`resources.${resource}.name`, { smart_count: 1 });
  const title = isNew ? translate('ra.page.create', { name }) : String(record?.['name'] ?? name);
  return (
    <Page
      title={title}
      parent={{ to: `/${resource}`, label: translate(`resources.${resource}.name`, { smart_count: 2 }) }}
    >
      <Panel sx={{ maxWidth: 720 }}>
        <Form defaultValues={isNew ? { tenant: tenant?.key } : undefined}>
          <Box sx={{ display: 'grid', gap: 2 }}>
            {isNew && tenants.length > 1 && (
              <SelectInput
                source="tenant"
                label="kassenwerk.field.tenant"
                choices={tenants.map(({ key, name: text }) => ({ id: key, name: text }))}
                validate={required()}
              />
            )}
            {fields.map((field) => (
              <FieldInput key={field.source} field={field} resource={resource} />
            ))}
            <Box sx={{ display: 'flex', gap: 1, justifyContent: 'flex-end' }}>
              <Button color="inherit" onClick={() => navigate(`/${resource}`)}>
                {translate('ra.action.cancel')}
              </Button>
              <SaveButton icon={<></>} />
            </Box>
          </Box>
        </Form>
      </Panel>
      {children}
    </Page>
  );
}

const centsToText = (cents: number | null | undefined) => (cents == null ? '' : cents / 100);
const textToCents = (value: string | number) => (value === '' ? null : Math.round(Number(value) * 100));

/** The input for one kind of field; amounts are typed in euros and kept in cents. */
export function FieldInput({ field, resource }: { field: FormField; resource: string }) {
  const { source, kind = 'text', values = [] } = field;
  const label = `resources.${resource}.fields.${source}`;
  const common = { source, label, validate: field.required ? required() : undefined, helperText: false as const };
  if (kind === 'date') return <DateInput {...common} parse={(value: string) => value || null} />;
  if (kind === 'boolean') return <BooleanInput {...common} />;
  if (kind === 'count') return <NumberInput {...common} />;
  if (kind === 'money') return <NumberInput {...common} step={0.01} format={centsToText} parse={textToCents} />;
  if (kind === 'choice') {
    const choices = values.map((id) => ({ id, name: `resources.${resource}.${source}.${id}` }));
    return <SelectInput {...common} choices={choices} />;
  }
  if (kind === 'choices') {
    const choices = values.map((id) => ({ id, name: `resources.${resource}.${source}.${id}` }));
    return <SelectArrayInput {...common} choices={choices} />;
  }
  return <TextInput {...common} multiline={kind === 'longText'} minRows={kind === 'longText' ? 3 : undefined} />;
}
