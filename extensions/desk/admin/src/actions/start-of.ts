/** What a form starts with: the mediators as they are, each party's willingness as it is known. */
import type { CaseView } from '@tiaohe/config';
import type { Ask, Given } from './action-form';
import type { PartyAnswer } from './willingness-field';

export function startOf({ asks, case: theCase }: { asks: readonly Ask[]; case: CaseView }): Given {
  return Object.assign(
    {},
    ...asks.map((ask): Given => {
      if (ask.kind === 'mediators') {
        return {
          mediators: theCase.mediators.map(({ id }) => id),
          lead: theCase.mediators.find(({ isLead }) => isLead)?.id,
        };
      }
      if (ask.kind !== 'willingness') return {};
      const parties: PartyAnswer[] = theCase.parties
        .filter(({ side }) => side !== 'third-party')
        .map(({ id, willingness }) => ({ id, willingness, channel: 'phone', note: '' }));
      return { parties };
    }),
  ) as Given;
}
