/** Takes one action on a case; when somebody else moved it first, says so and asks for the newer case. */
import { useNotification } from '@strapi/strapi/admin';
import type { CaseAction, CaseView } from '@tiaohe/config';
import { caseCalls } from '../api/cases';
import { useDesk } from '../api/use-desk';
import { useSend } from '../hooks/use-send';

const STALE = new Set(['CASE_MOVED', 'ACTION_NOT_AVAILABLE']);
type Options = { case: Pick<CaseView, 'id' | 'revision'>; onMoved(next: CaseView): void; onStale(): void };

export function useAction({ case: theCase, onMoved, onStale }: Options) {
  const desk = useDesk();
  const { toggleNotification } = useNotification();
  const sender = useSend();

  const act = async (action: CaseAction, label: string, body: Record<string, unknown>) => {
    const sent = await sender.send(
      () => caseCalls(desk).act(theCase.id, action, { ...body, revision: theCase.revision }),
      {
        done: `${label}：已办理`,
        onRefused: ({ code, message }) => {
          if (!STALE.has(code)) return;
          toggleNotification({ type: 'warning', message: `${message}（已为您刷新）` });
          onStale();
        },
      },
    );
    if (!sent.ok) return;
    // Whoever stepped down, or passed it on, may not see the case any more: reading it again says so.
    if ('actions' in sent.answer) onMoved(sent.answer);
    else onStale();
  };
  return { act, isSending: sender.isSending, refused: sender.refused };
}
