import Button from '@mui/material/Button';
import type { Code, CodeList } from '@kassenwerk/rulebook/model';
import { Page, useCommand, useLanguage, useMay } from '@kassenwerk/kernel/console';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { rulesApi, type CodeListDetail } from '../rules-api';
import { CodeDialog } from './CodeDialog';
import { CodeTable } from './CodeTable';
import { ListVersions } from './ListVersions';
import { PasteDialog } from './PasteDialog';
import { UsesPanel } from './UsesPanel';

type Opened = { kind: 'code'; place: number | null } | { kind: 'paste' };

/** The values of a list, where they are used, and how the list came to be so. */
export function CodeListEditor({ tenant, detail }: { tenant: string; detail: CodeListDetail }) {
  const translate = useTranslate();
  const language = useLanguage();
  const mayPublish = useMay('publish', 'configurationVersion', { tenant });
  const { definition, revision, uses, versions } = detail;
  const [codes, setCodes] = useState<readonly Code[]>(definition.values);
  const [opened, open] = useState<Opened>();
  const publish = useCommand((list: CodeList) => rulesApi.publishCodeList(tenant, list, revision), {
    success: ({ status }) => `rules.codeLists.done.${status}`,
    stale: ['code-lists', 'code-list', 'rules', 'releases'],
  });
  const used = new Set(uses.flatMap(({ values }) => values.map(({ value }) => value)));
  const close = () => open(undefined);
  return (
    <Page
      title={definition.title[language]}
      description={translate('rules.codeLists.key', { key: definition.key })}
      parent={{ to: '/code-lists', label: translate('rules.codeLists.title') }}
      actions={
        mayPublish && (
          <>
            <Button onClick={() => open({ kind: 'paste' })}>{translate('rules.codeLists.paste')}</Button>
            <Button variant="outlined" onClick={() => open({ kind: 'code', place: null })}>
              {translate('rules.codeLists.add')}
            </Button>
            <Button
              variant="contained"
              disabled={codes === definition.values || codes.length === 0}
              loading={publish.isPending}
              onClick={() => publish.mutate({ ...definition, values: codes })}
            >
              {translate('rules.codeLists.publish')}
            </Button>
          </>
        )
      }
    >
      <CodeTable
        codes={codes}
        used={used}
        mayChange={mayPublish}
        onChange={setCodes}
        onOpen={(place) => open({ kind: 'code', place })}
      />
      <UsesPanel uses={uses} />
      <ListVersions versions={versions} onRestore={mayPublish ? (list) => publish.mutateAsync(list) : undefined} />
      {opened?.kind === 'code' && (
        <CodeDialog codes={codes} place={opened.place} used={used} onChange={setCodes} onClose={close} />
      )}
      {opened?.kind === 'paste' && <PasteDialog codes={codes} onChange={setCodes} onClose={close} />}
    </Page>
  );
}
