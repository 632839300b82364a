/** Who sees a new file when nobody said: identity papers stay with their side (R3d). Parties cannot hide files from themselves. */
import type { MaterialKind, Visibility } from '@tiaohe/config';

const OWN: readonly MaterialKind[] = ['identity', 'licence'];

export function decideVisibility({
  asked,
  kind,
  isParty,
}: {
  asked: Visibility | undefined;
  kind: MaterialKind;
  isParty: boolean;
}): Visibility {
  const fallback: Visibility = isParty && OWN.includes(kind) ? 'side' : 'shared';
  if (isParty && asked === 'staff') return 'side';
  return asked ?? fallback;
}
