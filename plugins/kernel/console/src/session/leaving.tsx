import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import { useCallback, useEffect, useId, useState } from 'react';
import { useTranslate } from 'react-admin';
import { useBlocker } from 'react-router-dom';

/** One for each piece of work on the page that has not been saved. */
const unsaved = new Set<object>();

let ask: ((go: () => void) => void) | undefined;

/** Goes at once, or after the person has agreed to lose what was not saved; for what empties a page without leaving its address. */
export const goUnlessUnsaved = (go: () => void): void => (unsaved.size > 0 && ask ? ask(go) : go());

/**
 * While `isChanged`, whoever leaves the page is asked first: by a link, by going back, by another fund, or by closing the window.
 * @returns to be called once all is saved, where the page then goes on by itself
 */
export function useAskBeforeLeaving(isChanged: boolean): () => void {
  const [work] = useState(() => ({}));
  useEffect(() => {
    if (!isChanged) return;
    unsaved.add(work);
    return () => void unsaved.delete(work);
  }, [isChanged, work]);
  return useCallback(() => void unsaved.delete(work), [work]);
}

/** The question of `useAskBeforeLeaving`. Stands once in the frame of the console, because the router knows one question at a time. */
export function LeaveQuestion() {
  const [go, setGo] = useState<() => void>();
  // Whose session has ended must get to the door.
  const blocker = useBlocker(
    ({ currentLocation: { pathname }, nextLocation: next }) =>
      unsaved.size > 0 && next.pathname !== pathname && !next.pathname.endsWith('/login'),
  );
  useEffect(() => {
    ask = (wanted) => setGo(() => wanted);
    const onClosing = (event: BeforeUnloadEvent) => {
      if (unsaved.size > 0) event.preventDefault();
    };
    window.addEventListener('beforeunload', onClosing);
    return () => {
      ask = undefined;
      window.removeEventListener('beforeunload', onClosing);
    };
  }, []);
  return (
    <DiscardQuestion
      isOpen={go !== undefined || blocker.state === 'blocked'}
      onStay={() => {
        setGo(undefined);
        blocker.reset?.();
      }}
      onDiscard={() => {
        unsaved.clear();
        setGo(undefined);
        go?.();
        blocker.proceed?.();
      }}
    />
  );
}

interface DiscardQuestionProps {
  isOpen: boolean;
  onStay(): void;
  onDiscard(): void;
}

/** Whether what was typed may be lost. */
export function DiscardQuestion({ isOpen, onStay, onDiscard }: DiscardQuestionProps) {
  const translate = useTranslate();
  const [heading, text] = [useId(), useId()];
  return (
    <Dialog open={isOpen} onClose={onStay} aria-labelledby={heading} aria-describedby={text}>
      <DialogTitle id={heading}>{translate('kassenwerk.unsaved.title')}</DialogTitle>
      <DialogContent>
        <DialogContentText id={text}>{translate('kassenwerk.unsaved.text')}</DialogContentText>
      </DialogContent>
      <DialogActions>
        <Button onClick={onDiscard} color="inherit">
          {translate('kassenwerk.unsaved.discard')}
        </Button>
        <Button onClick={onStay} variant="contained" autoFocus>
          {translate('kassenwerk.unsaved.stay')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
