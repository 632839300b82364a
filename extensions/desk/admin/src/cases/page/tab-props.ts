/** What every tab of a case is given. */
import type { CaseView } from '@tiaohe/config';

export type TabProps = { case: CaseView; onChanged(): void };
