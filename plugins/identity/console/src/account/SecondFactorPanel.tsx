import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogContent from '@mui/material/DialogContent';
import Typography from '@mui/material/Typography';
import { FormDialog, Loadable, Panel, StatusChip, useCommand } from '@kassenwerk/kernel/console';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { identityApi, type Enrolment, type SecondFactor } from '../identity-api';
import { CodeField } from '../second-factor/CodeField';
import { EnrolSteps } from '../second-factor/EnrolSteps';
import { RecoveryCodes } from '../second-factor/RecoveryCodes';

type Asked = 'replace' | 'renew' | 'remove';

/** Whether there is a second factor, and what can be done about it. */
export function SecondFactorPanel() {
  const translate = useTranslate();
  const state = useQuery({ queryKey: ['secondFactor'], queryFn: identityApi.secondFactor });
  return (
    <Panel title={translate('identity.factor.title')} note={translate('identity.factor.note')}>
      <Loadable query={state}>{(factor) => <Factor factor={factor} />}</Loadable>
    </Panel>
  );
}

function Factor({ factor: { isActive, isRequired, recoveryCodesLeft } }: { factor: SecondFactor }) {
  const translate = useTranslate();
  const [asked, setAsked] = useState<Asked>();
  const [enrolment, setEnrolment] = useState<Enrolment>();
  const [codes, setCodes] = useState<string[]>();
  const begin = useCommand((code?: string) => identityApi.beginEnrolment(code), { onDone: setEnrolment });
  const renew = useCommand((code: string) => identityApi.renewRecoveryCodes(code), {
    stale: ['secondFactor'],
    onDone: ({ recoveryCodes }) => setCodes(recoveryCodes),
  });
  const remove = useCommand((code: string) => identityApi.removeSecondFactor(code), {
    success: 'identity.factor.removed',
    stale: ['secondFactor'],
  });
  const done = useCommand(() => Promise.resolve(), { stale: ['secondFactor', 'sessions'] });
  const withCode = { replace: begin, renew, remove };
  return (
    <Box sx={{ display: 'grid', gap: 2, justifyItems: 'start' }}>
      <StatusChip status={isActive ? 'active' : 'off'} />
      {isActive && <Typography>{translate('identity.recovery.left', { smart_count: recoveryCodesLeft })}</Typography>}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {!isActive && (
          <Button variant="contained" loading={begin.isPending} onClick={() => begin.mutate(undefined)}>
            {translate('identity.factor.setUp')}
          </Button>
        )}
        {isActive &&
          (['replace', 'renew', ...(isRequired ? [] : ['remove' as const])] as const).map((what) => (
            <Button key={what} variant="outlined" onClick={() => setAsked(what)}>
              {translate(`identity.factor.${what}`)}
            </Button>
          ))}
      </Box>
      {asked && (
        <CodeDialog
          title={translate(`identity.factor.${asked}`)}
          danger={asked === 'remove'}
          onClose={() => setAsked(undefined)}
          onSubmit={(code) => withCode[asked].mutateAsync(code)}
        />
      )}
      {enrolment && (
        <Dialog open fullWidth maxWidth="sm" aria-label={translate('identity.enrol.title')}>
          <DialogContent sx={{ display: 'grid', gap: 2 }}>
            <EnrolSteps
              enrolment={enrolment}
              onDone={() => {
                setEnrolment(undefined);
                done.mutate(undefined);
              }}
            />
            <Button color="inherit" onClick={() => setEnrolment(undefined)}>
              {translate('ra.action.close')}
            </Button>
          </DialogContent>
        </Dialog>
      )}
      {codes && <RecoveryCodes codes={codes} />}
    </Box>
  );
}

interface CodeDialogProps {
  title: string;
  danger: boolean;
  onClose(): void;
  onSubmit(code: string): Promise<unknown>;
}

/** Whoever changes the factor shows that it is still theirs. */
function CodeDialog({ title, danger, onClose, onSubmit }: CodeDialogProps) {
  const translate = useTranslate();
  const [code, setCode] = useState('');
  return (
    <FormDialog
      open
      title={title}
      submit={translate('ra.action.confirm')}
      danger={danger}
      onClose={onClose}
      onSubmit={() => onSubmit(code.trim())}
    >
      <CodeField value={code} onChange={setCode} takesRecoveryCode />
    </FormDialog>
  );
}
