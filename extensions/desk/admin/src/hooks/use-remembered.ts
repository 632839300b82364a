/** A choice of how to look at a list, kept in this browser for the signed-in person. Nothing of the list itself is kept. */
import { useAuth } from '@strapi/strapi/admin';
import { useCallback, useState } from 'react';

const read = <T>(key: string, otherwise: T, isGood: (value: unknown) => value is T): T => {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    return isGood(value) ? value : otherwise;
  } catch {
    return otherwise;
  }
};

export function useRemembered<T>(
  name: string,
  otherwise: T,
  isGood: (value: unknown) => value is T,
): [T, (next: T) => void] {
  const user = useAuth('desk', (state) => state.user);
  const key = `tiaohe-desk:${String(user?.id ?? '')}:${name}`;
  const [value, setValue] = useState(() => read(key, otherwise, isGood));
  const set = useCallback(
    (next: T) => {
      setValue(next);
      try {
        localStorage.setItem(key, JSON.stringify(next));
      } catch {
        // A full or forbidden store: the choice holds until the page is left.
      }
    },
    [key],
  );
  return [value, set];
}
