/** What an action has to have picked from the server's lists, drawn by its kind. */
import type { CaseView } from '@tiaohe/config';
import type { Given, Pick } from './action-form';
import { MediatorPicker } from './mediator-picker';
import { RemarksField } from './remarks-field';
import { SurvivorField } from './survivor-field';
import { WillingnessField } from './willingness-field';

type Props = { pick: Pick; case: CaseView; given: Given; onGive(part: Given): void };

export function PickField({ pick, case: theCase, given, onGive }: Props) {
  const value = given[pick.name];
  const give = (next: unknown) => onGive({ [pick.name]: next });
  switch (pick.kind) {
    case 'remarks':
      return <RemarksField case={theCase} about={pick.about} onGive={give} />;
    case 'mediators':
      return <MediatorPicker case={theCase} given={given} onGive={onGive} />;
    case 'willingness':
      return <WillingnessField case={theCase} wish={pick.wish} value={value} onGive={give} />;
    case 'survivor':
      return <SurvivorField case={theCase} value={typeof value === 'string' ? value : ''} onGive={give} />;
  }
}
