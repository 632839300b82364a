/** Reads a jsonb column of arrays and objects, on connections that parse them and on those that hand over text. */
export function readJson<T>(value: unknown, otherwise: T): T {
  if (value === null || value === undefined) return otherwise;
  const parsed: unknown = typeof value === 'string' ? JSON.parse(value) : value;
  return (parsed as T | null) ?? otherwise;
}
