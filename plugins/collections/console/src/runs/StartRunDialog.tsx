import Alert from '@mui/material/Alert';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import {
  FormDialog,
  recentMonths,
  useCommand,
  useFormats,
  useTenant,
  useText,
  useVerbs,
  Warnings,
} from '@kassenwerk/kernel/console';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useGetList, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import type { Delivery } from '../deliveries/delivery';
import type { CollectionsVerbs } from '../verbs';

/** Fund, variant, month, delivery: all that a run needs. */
export function StartRunDialog({ delivery, onClose }: { delivery?: Delivery; onClose(): void }) {
  const translate = useTranslate();
  const textOf = useText();
  const { period: monthText, instant } = useFormats();
  const navigate = useNavigate();
  const verbs = useVerbs<CollectionsVerbs>();
  const { tenants, tenant } = useTenant();
  const periods = recentMonths(new Date()).slice(0, 9);
  const [order, setOrder] = useState({
    tenant: delivery?.tenant ?? tenant?.key ?? '',
    variant: '',
    period: periods[2] ?? '',
    deliveryId: delivery ? String(delivery.id) : '',
  });
  const { data: variants = [] } = useQuery({
    queryKey: ['variants', order.tenant],
    queryFn: () => verbs.variants(order.tenant),
    enabled: order.tenant !== '',
  });
  const process = variants.find(({ key }) => key === order.variant)?.process;
  const { data: warnings = [] } = useQuery({
    queryKey: ['process-warnings', order.tenant, process, order.variant],
    queryFn: () => verbs.processWarnings({ tenant: order.tenant, process: process!, variant: order.variant }),
    enabled: process !== undefined,
  });
  const { data: deliveries = [], isPending } = useGetList<Delivery>(
    'deliveries',
    {
      filter: { tenant: order.tenant, status: 'received' },
      sort: { field: 'receivedAt', order: 'DESC' },
      pagination: { page: 1, perPage: 50 },
    },
    { enabled: order.tenant !== '' },
  );
  const start = useCommand(() => verbs.startCollectionRun(order), {
    success: 'collections.start.started',
    stale: ['runs', 'deliveries', 'dashboard'],
    onDone: ({ documentId }) => navigate(`/runs/${documentId}/show`),
  });
  const field = (name: keyof typeof order) => ({
    select: true,
    required: true,
    label: translate(`collections.start.${name}`),
    value: order[name],
    onChange: ({ target }: { target: { value: string } }) => setOrder({ ...order, [name]: target.value }),
  });
  const choices = delivery ? [delivery] : deliveries;
  const isMissing = order.tenant !== '' && !isPending && choices.length === 0;
  return (
    <FormDialog
      open
      title={translate('collections.start.action')}
      submit={translate('collections.start.submit')}
      disabled={Object.values(order).includes('')}
      onClose={onClose}
      onSubmit={() => start.mutateAsync(undefined)}
    >
      {tenants.length > 1 && (
        <TextField {...field('tenant')} disabled={Boolean(delivery)}>
          {tenants.map(({ key, name }) => (
            <MenuItem key={key} value={key}>
              {name}
            </MenuItem>
          ))}
        </TextField>
      )}
      <TextField {...field('variant')} helperText={translate('collections.start.variantHelp')}>
        {variants.map(({ key, title }) => (
          <MenuItem key={key} value={key}>
            {textOf(title)}
          </MenuItem>
        ))}
      </TextField>
      <Warnings warnings={warnings} />
      <TextField {...field('period')}>
        {periods.map((period) => (
          <MenuItem key={period} value={period}>
            {monthText(period)}
          </MenuItem>
        ))}
      </TextField>
      {isMissing ? (
        <Alert severity="warning">{translate('collections.start.noDelivery')}</Alert>
      ) : (
        <TextField {...field('deliveryId')} disabled={Boolean(delivery)}>
          {choices.map(({ id, fileName, receivedAt }) => (
            <MenuItem key={id} value={String(id)}>
              {fileName} · {instant(receivedAt)}
            </MenuItem>
          ))}
        </TextField>
      )}
    </FormDialog>
  );
}
