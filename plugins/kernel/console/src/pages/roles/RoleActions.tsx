import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { ConfirmButton } from '../../ui/ConfirmButton';
import { useCommand } from '../../ui/useCommand';
import { ChangeList } from './ChangeList';
import { renewSession } from '../../session/session';
import { rolesApi, type Publication, type RoleChange, type RoleDefinition, type RoleDetail } from './roles-api';
import { sharedRoles } from './useRoleTenant';

interface RoleActionsProps {
  detail: RoleDetail;
  definition: RoleDefinition;
  changes: readonly RoleChange[];
}

const stale = ['roles', 'session'];

/** Keep, publish, throw away, or follow the shipped role again. */
export function RoleActions({
  detail: { key, tenant, draft, shipped, effective },
  definition,
  changes,
}: RoleActionsProps) {
  const translate = useTranslate();
  const text = (name: string) => translate(`resources.roles.command.${name}`);
  const keep = useCommand(() => rolesApi.keepDraft(tenant, definition), {
    success: 'resources.roles.done.kept',
    stale,
  });
  const drop = useCommand(() => rolesApi.dropDraft(tenant, key), { success: 'resources.roles.done.dropped', stale });
  // The own rights may be among what changed.
  const renewed = async (done: Promise<Publication>) => {
    const publication = await done;
    await renewSession();
    return publication;
  };
  const wordFor = (done: string) => (publication: Publication) =>
    `resources.roles.done.${publication.status === 'draft' ? 'waits' : done}`;
  const publish = useCommand(() => renewed(rolesApi.publish(tenant, definition)), {
    success: wordFor('published'),
    stale,
  });
  const follow = useCommand(() => renewed(rolesApi.followShipped(tenant, key)), {
    success: wordFor('followed'),
    stale,
  });
  const isNarrowed = tenant !== sharedRoles && JSON.stringify(shipped) !== JSON.stringify(effective);
  return (
    <>
      {isNarrowed && (
        <ConfirmButton
          label={text('follow')}
          question={text('followAsk')}
          variant="outlined"
          color="inherit"
          onConfirm={() => follow.mutateAsync(undefined)}
        >
          <Typography>{text('followEffect')}</Typography>
        </ConfirmButton>
      )}
      {draft && (
        <Button variant="outlined" color="inherit" loading={drop.isPending} onClick={() => drop.mutate(undefined)}>
          {text('drop')}
        </Button>
      )}
      <Button
        variant="outlined"
        disabled={changes.length === 0}
        loading={keep.isPending}
        onClick={() => keep.mutate(undefined)}
      >
        {text('keep')}
      </Button>
      <ConfirmButton
        label={text('publish')}
        question={text('publishAsk')}
        variant="contained"
        disabled={changes.length === 0}
        onConfirm={() => publish.mutateAsync(undefined)}
      >
        <Typography>{text('publishEffect')}</Typography>
        <ChangeList changes={changes} />
      </ConfirmButton>
    </>
  );
}
