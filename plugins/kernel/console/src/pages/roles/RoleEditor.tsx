import Alert from '@mui/material/Alert';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { compareRoles } from '../../../../server/src/ability/compare-roles';
import { useFormats } from '../../formats/useFormats';
import { Page } from '../../ui/Page';
import { Panel } from '../../ui/Panel';
import { ChangeList } from './ChangeList';
import { DataClasses } from './DataClasses';
import type { Editing } from './editing';
import { RightsMatrix } from './RightsMatrix';
import { RoleActions } from './RoleActions';
import { RolePreview } from './RolePreview';
import type { CatalogueSubject, RoleDetail } from './roles-api';
import { RoleVersions } from './RoleVersions';
import { sharedRoles } from './useRoleTenant';
import { useRoleWords } from './useRoleWords';

interface RoleEditorProps {
  detail: RoleDetail;
  catalogue: readonly CatalogueSubject[];
  fund: string;
}

/** The role as it is, changed by clicking; nothing holds before it is published. */
export function RoleEditor({ detail, catalogue, fund }: RoleEditorProps) {
  const translate = useTranslate();
  const words = useRoleWords();
  const { instant } = useFormats();
  const { key, tenant, shipped, effective, draft, versions, mayPublish } = detail;
  const [definition, change] = useState(draft?.definition ?? effective);
  const isFund = tenant !== sharedRoles;
  const editing: Editing = { definition, shipped, catalogue, isFund, isFixed: !mayPublish, change };
  const changes = compareRoles(effective, definition);
  return (
    <Page
      title={words.role(key)}
      parent={{ to: '/roles', label: translate('resources.roles.name', { smart_count: 2 }) }}
      description={translate(isFund ? 'resources.roles.ofFund' : 'resources.roles.ofAll', { fund })}
      actions={mayPublish && <RoleActions detail={detail} definition={definition} changes={changes} />}
    >
      {draft && (
        <Alert severity="info">
          {translate('resources.roles.draftOf', { author: draft.author, at: instant(draft.updatedAt) })}
        </Alert>
      )}
      {changes.length > 0 && (
        <Panel title={translate('resources.roles.changes')} note={translate('resources.roles.changesNote')}>
          <ChangeList changes={changes} />
        </Panel>
      )}
      <DataClasses editing={editing} />
      <RightsMatrix editing={editing} />
      {isFund && <RolePreview tenant={tenant} editing={editing} isChanged={changes.length > 0} />}
      <RoleVersions versions={versions} />
    </Page>
  );
}
