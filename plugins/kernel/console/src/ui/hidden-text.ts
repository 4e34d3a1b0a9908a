/** Text for screen readers where a drawing says it to the eye. */
export const hiddenText = {
  position: 'absolute',
  // As text: a bare 1 means the whole width here.
  width: '1px',
  height: '1px',
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  whiteSpace: 'nowrap',
} as const;
