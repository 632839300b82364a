/** Opens or downloads a file by its short-lived link. */
import type { Id } from '@tiaohe/config';
import { useMemo } from 'react';
import { caseFileCalls } from '../../api/case-file';
import { useDesk } from '../../api/use-desk';
import { useSend } from '../../hooks/use-send';

function save(url: string) {
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.download = '';
  anchor.click();
}

export function useOpenMaterial() {
  const desk = useDesk();
  const calls = useMemo(() => caseFileCalls(desk), [desk]);
  const { send } = useSend({ toast: true });
  return {
    view: async (id: Id) => {
      // The tab must open inside the click, or the browser takes it for a pop-up.
      const tab = window.open('', '_blank');
      const link = await send(() => calls.link(id));
      if (link.ok && tab) tab.location.href = link.answer.url;
      else tab?.close();
    },
    download: async (id: Id) => {
      const link = await send(() => calls.link(id, true));
      if (link.ok) save(link.answer.url);
    },
  };
}
