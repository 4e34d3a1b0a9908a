import TuneOutlined from '@mui/icons-material/TuneOutlined';
import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { ownAccount } from '../../../../server/src/ability/subjects';
import { Panel } from '../../ui/Panel';
import { PlainTable } from '../../ui/PlainTable';
import type { Editing } from './editing';
import { RightLimits } from './RightLimits';
import { grantsOf, hasRight, toggleRight } from './role-draft';
import type { CatalogueSubject } from './roles-api';
import { useRoleWords } from './useRoleWords';

const common = ['read', 'create', 'update', 'delete'];

/** Kinds of data against what may be done with them; a right can be limited to fields and to records. */
export function RightsMatrix({ editing }: { editing: Editing }) {
  const translate = useTranslate();
  const words = useRoleWords();
  const [limited, setLimited] = useState<CatalogueSubject>();
  // A fund is not offered what it cannot have or change; for the provider everything is there.
  const rows = editing.catalogue.filter(
    ({ subject, actions }) =>
      !editing.isFund ||
      (subject !== ownAccount && actions.some((action) => hasRight(editing.shipped, { action, subject }))),
  );
  const title = translate('resources.roles.rights');
  return (
    <Panel
      flush
      title={title}
      note={translate(editing.isFund ? 'resources.roles.rightsOfFund' : 'resources.roles.rightsOfAll')}
    >
      <PlainTable
        caption={title}
        rows={[...rows].sort((a, b) => words.subject(a.subject).localeCompare(words.subject(b.subject)))}
        keyOf={({ subject }) => subject}
        columns={[
          {
            label: translate('resources.roles.fields.subject'),
            cell: (row) => <SubjectCell row={row} editing={editing} onLimit={() => setLimited(row)} />,
          },
          ...common.map((action) => ({
            label: words.action(action),
            has: ({ actions }: CatalogueSubject) => actions.includes(action),
            cell: (row: CatalogueSubject) => <RightBox row={row} action={action} editing={editing} />,
          })),
          {
            label: translate('resources.roles.fields.more'),
            has: ({ actions }) => actions.some((action) => !common.includes(action)),
            cell: (row) => (
              <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1 }}>
                {row.actions
                  .filter((action) => !common.includes(action))
                  .map((action) => (
                    <RightBox key={action} row={row} action={action} editing={editing} isNamed />
                  ))}
              </Box>
            ),
          },
        ]}
      />
      {limited && <RightLimits entry={limited} editing={editing} onClose={() => setLimited(undefined)} />}
    </Panel>
  );
}

interface RightBoxProps {
  row: CatalogueSubject;
  action: string;
  editing: Editing;
  isNamed?: boolean;
}

function RightBox({ row: { subject, actions }, action, editing, isNamed = false }: RightBoxProps) {
  const words = useRoleWords();
  const { definition, shipped, isFund, isFixed, change } = editing;
  const right = { action, subject };
  if (!actions.includes(action)) return null;
  const box = (
    <Checkbox
      size="small"
      checked={hasRight(definition, right)}
      disabled={isFixed || (isFund && !hasRight(shipped, right))}
      onChange={() => change(toggleRight(definition, right, shipped))}
      slotProps={{ input: { 'aria-label': words.right(right) } }}
    />
  );
  if (!isNamed) return box;
  return (
    <FormControlLabel control={box} label={words.action(action)} slotProps={{ typography: { variant: 'body2' } }} />
  );
}

function SubjectCell({ row, editing, onLimit }: { row: CatalogueSubject; editing: Editing; onLimit(): void }) {
  const translate = useTranslate();
  const words = useRoleWords();
  const { subject, actions, fields } = row;
  const granted = actions.filter((action) => hasRight(editing.definition, { action, subject }));
  const limits = granted.flatMap((action) =>
    grantsOf(editing.definition, { action, subject }).flatMap((one) => {
      const text = words.limits(one);
      return text ? [`${words.action(action)}: ${text}`] : [];
    }),
  );
  return (
    <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 1, minWidth: { sm: 220 } }}>
      <Box sx={{ flex: 1 }}>
        <Typography sx={{ fontWeight: 600 }}>{words.subject(subject)}</Typography>
        {limits.map((text) => (
          <Typography key={text} variant="body2" color="textSecondary" sx={{ maxWidth: 340 }}>
            {text}
          </Typography>
        ))}
      </Box>
      {fields.length > 0 && granted.length > 0 && (
        <Tooltip title={translate('resources.roles.limit')}>
          <IconButton
            size="small"
            onClick={onLimit}
            aria-label={`${translate('resources.roles.limit')}: ${words.subject(subject)}`}
          >
            <TuneOutlined fontSize="small" />
          </IconButton>
        </Tooltip>
      )}
    </Box>
  );
}
