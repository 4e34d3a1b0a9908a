const key = 'kassenwerk.token';

/** Lives as long as the tab: a caseworker's shared computer forgets it when the browser closes. */
export const token = {
  read: (): string | null => sessionStorage.getItem(key),
  write: (value: string): void => sessionStorage.setItem(key, value),
  forget: (): void => sessionStorage.removeItem(key),
};
