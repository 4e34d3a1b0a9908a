import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useGetList, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useMay } from '../../session/useMay';
import { useTenant } from '../../session/useTenant';
import { sharedTenant } from '../../ui/TenantTag';
import { failedList } from './outbox-message';

/** On the first page, for those who may do something about it; nothing on a good day. */
export function FailedDeliveries() {
  const translate = useTranslate();
  const mayRead = useMay('read', 'outboxMessage');
  const { tenant, tenants } = useTenant();
  const ofFund = tenant && tenants.length > 1 ? { tenant: [tenant.key, sharedTenant] } : {};
  const { total = 0 } = useGetList(
    'outbox-messages',
    {
      filter: { status: 'failed', ...ofFund },
      pagination: { page: 1, perPage: 1 },
      sort: { field: 'id', order: 'DESC' },
    },
    { enabled: mayRead },
  );
  if (total === 0) return null;
  return (
    <Alert
      severity="error"
      role="status"
      action={
        <Button component={Link} to={failedList} color="inherit" size="small">
          {translate('resources.outbox-messages.toList')}
        </Button>
      }
    >
      {translate('resources.outbox-messages.failed', { smart_count: total })}
    </Alert>
  );
}
