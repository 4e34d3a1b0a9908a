import DownloadOutlined from '@mui/icons-material/DownloadOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import {
  ConfirmButton,
  EmptyState,
  Loadable,
  Panel,
  saveBlob,
  StatusChip,
  useCommand,
  useFormats,
  versionStateOf,
  versionTones,
  type VersionState,
} from '@kassenwerk/kernel/console';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import type { Designer } from '../designer/useDesigner';
import type { Keeping } from '../designer/useKeeping';
import { formsApi, type FormDetail, type FormVersion, type Publication } from '../forms-api';
import { DifferenceList } from './DifferenceList';

interface VersionPanelProps {
  detail: FormDetail;
  designer: Designer;
  tenant: string;
  isFixed: boolean;
  keeping: Keeping;
  /** Shows what holds now; unkept work stays in hand. */
  onRestart(): void;
  onOpened(): void;
}

/** Every version, what it changed, and the ways back to it. */
export function VersionPanel(props: VersionPanelProps) {
  const { detail, designer, tenant, isFixed, keeping, onRestart, onOpened } = props;
  const { key } = detail;
  const translate = useTranslate();
  const name = { tenant, key };
  const query = useQuery({ queryKey: ['form-versions', tenant, key], queryFn: () => formsApi.versions(name) });
  const rollBack = useCommand((hash: string) => formsApi.rollBack(name, hash), {
    success: ({ status }: Publication) => (status === 'draft' ? 'forms.done.waits' : 'forms.done.rolledBack'),
    stale: ['forms', 'form-versions', 'releases'],
    onDone: () => {
      keeping.remember();
      onRestart();
    },
  });
  const describe = useCommand(async () => saveOpenApi(key, await formsApi.openApi(name)));
  const open = useCommand((hash: string) => formsApi.version(name, hash), {
    success: 'forms.done.opened',
    onDone: ({ definition }) => {
      designer.actions.replace(definition);
      onOpened();
    },
  });
  return (
    <Panel
      title={translate('forms.versions.title')}
      note={translate('forms.versions.note')}
      actions={
        detail.current && (
          <Button size="small" startIcon={<DownloadOutlined />} onClick={() => describe.mutate(undefined)}>
            {translate('forms.versions.openApi')}
          </Button>
        )
      }
    >
      <Loadable query={query}>
        {(versions) =>
          versions.length === 0 ? (
            <EmptyState title={translate('forms.versions.none')}>{translate('forms.versions.noneHint')}</EmptyState>
          ) : (
            <Box sx={{ display: 'grid', gap: 3 }}>
              {versions.map((version, index) => (
                <Version
                  key={`${version.tenant} ${version.version}`}
                  version={version}
                  state={versionStateOf(version, versions)}
                  isFirst={index === versions.length - 1}
                  isFixed={isFixed}
                  onOpen={() => open.mutate(version.hash)}
                  onRollBack={() => rollBack.mutateAsync(version.hash)}
                />
              ))}
            </Box>
          )
        }
      </Loadable>
    </Panel>
  );
}

const saveOpenApi = (key: string, description: object): void =>
  saveBlob(new Blob([JSON.stringify(description, null, 2)], { type: 'application/json' }), `${key}.openapi.json`);

interface VersionProps {
  version: FormVersion;
  state: VersionState;
  isFirst: boolean;
  isFixed: boolean;
  onOpen(): void;
  onRollBack(): Promise<unknown>;
}

function Version({ version: one, state, isFirst, isFixed, onOpen, onRollBack }: VersionProps) {
  const translate = useTranslate();
  const { instant } = useFormats();
  const { version, author, reviewer, validFrom, createdAt, differences, tenant } = one;
  const number = translate('forms.versions.version', { version });
  return (
    <Box component="section" aria-label={number}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center', mb: 0.5 }}>
        <Typography variant="h3">{number}</Typography>
        <StatusChip status={state} resource="forms" tone={versionTones[state]} />
      </Box>
      <Typography variant="body2" color="textSecondary" sx={{ mb: 0.75 }}>
        {translate(tenant === '*' ? 'forms.versions.shipped' : 'forms.versions.by', { author, at: instant(createdAt) })}
        {reviewer && ` · ${translate('forms.versions.reviewer', { reviewer })}`}
        {validFrom && ` · ${translate('forms.versions.validFrom', { at: instant(validFrom) })}`}
      </Typography>
      <DifferenceList differences={differences} {...(isFirst ? { none: 'forms.release.first' } : {})} />
      {!isFixed && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1 }}>
          <Button size="small" onClick={onOpen} aria-label={translate('forms.versions.openOf', { version })}>
            {translate('forms.versions.open')}
          </Button>
          {state === 'replaced' && (
            <ConfirmButton
              size="small"
              label={translate('forms.versions.rollBack')}
              question={translate('forms.versions.rollBackAsk', { version })}
              onConfirm={onRollBack}
            >
              <Typography>{translate('forms.versions.rollBackEffect')}</Typography>
            </ConfirmButton>
          )}
        </Box>
      )}
    </Box>
  );
}
