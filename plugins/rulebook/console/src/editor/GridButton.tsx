import ButtonBase from '@mui/material/ButtonBase';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { cellName } from './grid-keys';

interface GridButtonProps {
  row: number;
  column: number;
  /** What the column is called. */
  label: string;
  text: ReactNode;
  /** For people who may only look. */
  isFixed: boolean;
  onClick(): void;
}

/** A cell that opens when somebody enters it. */
export function GridButton({ row, column, label, text, isFixed, onClick }: GridButtonProps) {
  const translate = useTranslate();
  if (isFixed) return <>{text}</>;
  return (
    <ButtonBase
      data-cell={cellName(row, column)}
      onClick={onClick}
      aria-description={translate('rules.grid.cell', { row: row + 1, column: label })}
      sx={({ palette }) => ({
        minHeight: 28,
        minWidth: 32,
        px: 0.75,
        borderRadius: 1,
        font: 'inherit',
        justifyContent: 'flex-start',
        textAlign: 'left',
        '&:hover': { bgcolor: 'action.selected' },
        '&:focus-visible': { outline: `2px solid ${palette.primary.main}` },
      })}
    >
      {text}
    </ButtonBase>
  );
}
