import { Loadable, noRevision } from '@kassenwerk/kernel/console';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { useParams } from 'react-router-dom';
import { FundPage } from '../settings/FundPage';
import { newestOf, settingsApi, type TextModuleDefinition } from '../settings/settings-api';
import { TextModuleEditor } from './TextModuleEditor';

const empty: TextModuleDefinition = { title: { de: '', en: '' }, subject: '', body: '' };

/** One text for answers, or a new one. */
export function TextModulePage() {
  const { key = '' } = useParams();
  const translate = useTranslate();
  return (
    <FundPage
      title={translate(key === 'new' ? 'casework.texts.add' : 'casework.texts.one')}
      parent={{ to: '/text-modules', label: translate('casework.texts.title') }}
    >
      {(tenant) =>
        key === 'new' ? (
          <NewText key={tenant} tenant={tenant} />
        ) : (
          <KnownText key={`${tenant} ${key}`} tenant={tenant} moduleKey={key} />
        )
      }
    </FundPage>
  );
}

function NewText({ tenant }: { tenant: string }) {
  const query = useQuery({ queryKey: ['text-module-list', tenant], queryFn: () => settingsApi.textModules(tenant) });
  return (
    <Loadable query={query}>
      {({ variables, modules }) => (
        <TextModuleEditor
          tenant={tenant}
          taken={modules.map(({ key }) => key)}
          variables={variables}
          begun={{ revision: noRevision, versions: [] }}
          start={empty}
        />
      )}
    </Loadable>
  );
}

function KnownText({ tenant, moduleKey }: { tenant: string; moduleKey: string }) {
  const query = useQuery({
    queryKey: ['text-module', tenant, moduleKey],
    queryFn: () => settingsApi.textModule(tenant, moduleKey),
    // Never behind the back of somebody who is writing.
    staleTime: Infinity,
    gcTime: 0,
  });
  return (
    <Loadable query={query}>
      {(found) => (
        <TextModuleEditor
          key={found.revision}
          tenant={tenant}
          moduleKey={moduleKey}
          variables={found.variables}
          begun={found}
          start={newestOf(found) ?? empty}
        />
      )}
    </Loadable>
  );
}
