/** What is picked to begin with: the mediators as they are, each party's willingness as it is known. */
import type { CaseView } from '@tiaohe/config';
import type { Given, Pick } from './action-form';
import type { PartyAnswer } from './willingness-field';

export function startOf({ pick, case: theCase }: { pick: Pick | undefined; case: CaseView }): Given {
  if (pick?.kind === 'mediators') {
    return {
      mediators: theCase.mediators.map(({ id }) => id),
      lead: theCase.mediators.find(({ isLead }) => isLead)?.id,
    };
  }
  if (pick?.kind !== 'willingness') return {};
  const parties: PartyAnswer[] = theCase.parties
    .filter(({ side }) => side !== 'third-party')
    .map(({ id, willingness }) => ({ id, willingness, channel: 'phone', note: '' }));
  return { parties };
}
