import Typography from '@mui/material/Typography';
import type { InputColumn, OutputColumn } from '@kassenwerk/rulebook/model';
import { PlainSelect, useLanguage, useTenant } from '@kassenwerk/kernel/console';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { rulesApi } from '../rules-api';

type Column = (InputColumn | OutputColumn) & { type: 'choice' | 'set' };

interface CodeListChoiceProps {
  column: Column;
  onChange(column: Column): void;
}

/** Whether the values of a column are its own, or those of a list that several tables share. */
export function CodeListChoice({ column, onChange }: CodeListChoiceProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const { tenant } = useTenant();
  const { data: lists = [] } = useQuery({
    queryKey: ['code-lists', tenant?.key],
    queryFn: () => rulesApi.codeLists(tenant!.key),
    enabled: tenant !== null,
  });
  const choose = async (key: string) => {
    if (!key) return onChange({ ...column, codeList: undefined });
    const { definition } = await rulesApi.codeList({ tenant: tenant!.key, key });
    onChange({ ...column, codeList: key, options: definition.values.map(({ value, label }) => ({ value, label })) });
  };
  return (
    <>
      <PlainSelect
        label={translate('rules.column.codeList')}
        value={column.codeList ?? ''}
        options={[
          { value: '', label: translate('rules.column.ownValues') },
          ...lists.map(({ key, title }) => ({ value: key, label: title[language] })),
        ]}
        onChange={(key) => void choose(key)}
      />
      {column.codeList && (
        <Typography color="textSecondary">
          {translate('rules.column.listed', { values: column.options.map(({ label }) => label[language]).join(', ') })}
        </Typography>
      )}
    </>
  );
}
