import ArrowDownwardOutlined from '@mui/icons-material/ArrowDownwardOutlined';
import ArrowUpwardOutlined from '@mui/icons-material/ArrowUpwardOutlined';
import IconButton from '@mui/material/IconButton';

interface MoveButtonsProps<T> {
  list: readonly T[];
  place: number;
  /** Names the entry too: who does not see the arrows hears many of them. */
  labelOf(way: 'up' | 'down'): string;
  onChange(list: T[]): void;
}

/** Moves an entry of a list one place up or down; the first and the last have one way only. */
export function MoveButtons<T>({ list, place, labelOf, onChange }: MoveButtonsProps<T>) {
  const move = (target: number) => {
    const moved = [...list];
    moved.splice(target, 0, ...moved.splice(place, 1));
    onChange(moved);
  };
  return (
    <>
      <IconButton size="small" disabled={place === 0} aria-label={labelOf('up')} onClick={() => move(place - 1)}>
        <ArrowUpwardOutlined fontSize="small" />
      </IconButton>
      <IconButton
        size="small"
        disabled={place === list.length - 1}
        aria-label={labelOf('down')}
        onClick={() => move(place + 1)}
      >
        <ArrowDownwardOutlined fontSize="small" />
      </IconButton>
    </>
  );
}
