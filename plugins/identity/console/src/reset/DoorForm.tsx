import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';

interface DoorFormProps {
  title: string;
  submit: string;
  /** Stands in place of the fields when there is nothing more to do. */
  done: string | undefined;
  problem: string | undefined;
  isBusy: boolean;
  onSend(): void;
  children: ReactNode;
}

/** A form for people who are not signed in: one heading, fields, one button, and the way back. */
export function DoorForm({ title, submit, done, problem, isBusy, onSend, children }: DoorFormProps) {
  const translate = useTranslate();
  return (
    <Box
      component="form"
      onSubmit={(event) => {
        event.preventDefault();
        onSend();
      }}
      sx={{ display: 'grid', gap: 2.25 }}
    >
      <Typography variant="h1">{title}</Typography>
      {problem && <Alert severity="error">{problem}</Alert>}
      {done ? (
        <Alert severity="success">{done}</Alert>
      ) : (
        <>
          {children}
          <Button type="submit" variant="contained" size="large" loading={isBusy}>
            {submit}
          </Button>
        </>
      )}
      <Link component={RouterLink} to="/login" variant="body2">
        {translate('identity.reset.back')}
      </Link>
    </Box>
  );
}
