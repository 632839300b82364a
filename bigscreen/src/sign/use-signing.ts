/** Where a person stands on the way to a signed document, and what moves them on. */
import { type AccountView, ApiRefusal, type DocumentText, noLine } from '@tiaohe/config';
import { computed, ref, shallowRef } from 'vue';
import { readDocument } from '../api/read-document';
import { readMe } from '../api/read-me';
import { keepAccountSession, restoreAccountSession } from '../session/account-session';
import { situationOf } from './situation';

export type Stage = 'loading' | 'sign-in' | 'failed' | 'reading' | 'signing' | 'on-paper' | 'done';

export function useSigning(id: string | null) {
  const stage = ref<Stage>('loading');
  const document = shallowRef<DocumentText | null>(null);
  const account = shallowRef<AccountView | null>(null);
  const failure = shallowRef<ApiRefusal | null>(null);
  const wasSignedOut = ref(false);
  const situation = computed(() => (document.value ? situationOf(document.value) : null));

  function fail(error: unknown): void {
    const known = error instanceof ApiRefusal ? error : noLine();
    if (known.status === 401) {
      keepAccountSession(null);
      wasSignedOut.value = true;
      stage.value = 'sign-in';
      return;
    }
    failure.value = known;
    stage.value = 'failed';
  }

  async function load(next: Stage = 'reading'): Promise<void> {
    if (!id) return fail(new ApiRefusal({ status: 404, code: 'NOT_FOUND', message: '链接里没有文件编号' }));
    stage.value = 'loading';
    try {
      const [found, me] = await Promise.all([readDocument(id), readMe()]);
      document.value = found;
      account.value = me.account;
      stage.value = next === 'done' && situationOf(found) !== 'signed' ? 'reading' : next;
    } catch (error) {
      fail(error);
    }
  }

  /** After a refusal: a document that changed meanwhile is read anew; a bad line or a typing slip is only told. */
  function reconsider(error: unknown): void {
    if (!(error instanceof ApiRefusal)) return;
    if (error.status === 401) fail(error);
    if (error.status === 409 || error.status === 404 || error.code === 'PAPER_SIGNATURE_ONLY') void load();
  }

  /** The link may belong to another phone of the same household. */
  function switchAccount(): void {
    keepAccountSession(null);
    wasSignedOut.value = false;
    stage.value = 'sign-in';
  }

  function start(): void {
    if (restoreAccountSession()) void load();
    else stage.value = 'sign-in';
  }

  return {
    stage,
    document,
    account,
    failure,
    situation,
    wasSignedOut,
    start,
    load,
    reconsider,
    switchAccount,
  };
}
