/** Organisations in the order of a tree, each with how deep it stands; branches that are folded are left out. */
import type { OrganisationView } from '@tiaohe/config';

export type Branch = OrganisationView & { depth: number; children: number };

export function toTree(rows: readonly OrganisationView[], folded: ReadonlySet<string>): Branch[] {
  const known = new Set(rows.map(({ id }) => id));
  const below = new Map<string | null, OrganisationView[]>();
  for (const row of rows) {
    // Found without the one above it, as a search does: it stands at the first level of what is shown.
    const parent = row.parent && known.has(row.parent) ? row.parent : null;
    below.set(parent, [...(below.get(parent) ?? []), row]);
  }
  const walk = (parent: string | null, depth: number): Branch[] =>
    (below.get(parent) ?? []).flatMap((row) => [
      { ...row, depth, children: below.get(row.id)?.length ?? 0 },
      ...(folded.has(row.id) ? [] : walk(row.id, depth + 1)),
    ]);
  return walk(null, 0);
}
