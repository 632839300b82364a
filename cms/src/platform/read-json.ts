/** Reads a jsonb column: Strapi has switched off the driver's own parsing, so knex hands the column over as text. */
export function readJson<T>(value: unknown, otherwise: T): T {
  if (value === null || value === undefined) return otherwise;
  const parsed: unknown = typeof value === 'string' ? JSON.parse(value) : value;
  return (parsed as T | null) ?? otherwise;
}
