import { ListBase, useResourceContext, useTranslate, type RaRecord, type SortPayload } from 'react-admin';
import { useContext, type ReactNode } from 'react';
import { useTenant } from '../session/useTenant';
import { sharedTenant } from '../ui/TenantTag';
import { Page } from '../ui/Page';
import type { Column } from './columns';
import { ExportButton } from './ExportButton';
import type { ListFilter, Preset } from './filters';
import { ListBody } from './ListBody';
import { ResourceContextOfShell } from './resources';

export interface RecordListProps {
  columns: readonly Column[];
  sort: SortPayload;
  filters?: readonly ListFilter[];
  presets?: readonly Preset[];
  /** Filter that people cannot take away. */
  filter?: Record<string, unknown>;
  /** Filter when the list is opened. */
  startWith?: Record<string, unknown>;
  linkTo?(record: RaRecord): string;
  actions?: ReactNode;
  /** Shown over what is selected; makes rows selectable. */
  bulkActions?: ReactNode;
  /** Stands between the heading and the list, such as a chart. */
  aside?: ReactNode;
  /** What to do when there is nothing yet. */
  emptyAction?: ReactNode;
}

const noFilter = {};

// The list shows a problem in its own place; a second notice would only cover the page.
const quiet = { onError: () => undefined };

/**
 * The page of a list. Title, description, search label and the words for an empty list come from the messages of the
 * resource (`name`, `description`, `search`, `empty`, `emptyHint`); the chosen fund filters every list that has one.
 */
export function RecordList(props: RecordListProps) {
  const { columns, sort, filter = noFilter, startWith, actions, aside } = props;
  const translate = useTranslate();
  const resource = useResourceContext() ?? '';
  const definition = useContext(ResourceContextOfShell).get(resource);
  const { tenant, tenants } = useTenant();
  const hasTenant = definition?.hasTenant !== false;
  const visible = tenant && (definition?.hasSharedRows ? [tenant.key, sharedTenant] : tenant.key);
  const scoped = hasTenant && visible && tenants.length > 1 ? { ...filter, tenant: visible } : filter;
  const shown = hasTenant && tenants.length > 1 && !tenant ? columns : columns.filter(({ kind }) => kind !== 'tenant');
  return (
    <ListBase sort={sort} filter={scoped} filterDefaultValues={startWith} perPage={25} queryOptions={quiet}>
      <Page
        title={translate(`resources.${resource}.name`, { smart_count: 2 })}
        description={translate(`resources.${resource}.description`, { _: '' })}
        actions={
          <>
            <ExportButton columns={shown} />
            {actions}
          </>
        }
      >
        {aside}
        <ListBody
          {...props}
          columns={shown.filter(({ exportOnly }) => !exportOnly)}
          hasSearch={Boolean(definition?.search?.length)}
        />
      </Page>
    </ListBase>
  );
}
