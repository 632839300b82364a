/** A value that waits until typing stops, so that a search asks once. */
import { useEffect, useState } from 'react';

export function useLate<T>(value: T, milliseconds = 300): T {
  const [late, setLate] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setLate(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return late;
}
