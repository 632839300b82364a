/** Who is signed in, and in which role. */
import { computed, ref } from 'vue';
import { defineStore } from 'pinia';
import type { MeView, Permission, SessionView } from '@tiaohe/config';
import { signOut as tellServer } from '@/api/auth';
import { changeMe, loadMe } from '@/api/me';
import { useDisplay } from '@/display/display';
import { tokens } from '@/api/tokens';

export const useSession = defineStore('session', () => {
  const me = ref<MeView | null>(null);
  const isSignedIn = ref(tokens.read() !== null);
  const unread = ref(0);
  const waitingClaims = ref(0);

  const isMediator = computed(() => me.value?.permissions.includes('case.mediate') ?? false);
  const may = (permission: Permission) => me.value?.permissions.includes(permission) ?? false;

  function take(view: MeView): void {
    me.value = view;
    unread.value = view.unread;
    useDisplay().adopt(view.account.elderMode);
  }

  /** Keeps a session that the server has just given. */
  async function adopt(session: SessionView): Promise<void> {
    tokens.write({
      jwt: session.jwt,
      refreshToken: session.refreshToken,
      acting: session.acting?.id ?? null,
    });
    isSignedIn.value = true;
    await refresh();
  }

  async function refresh(): Promise<void> {
    const view = await loadMe();
    waitingClaims.value = view.waitingClaims;
    take(view);
  }

  /** Takes up the session of the last visit. A network fault is no reason to sign anybody out. */
  async function resume(): Promise<void> {
    if (isSignedIn.value) await refresh().catch(() => undefined);
  }

  async function actAs(membershipId: string): Promise<void> {
    const held = tokens.read();
    if (held) tokens.write({ ...held, acting: membershipId });
    take(await changeMe({ acting: membershipId }));
  }

  /** Larger letters go along to the person's next phone. */
  async function setElder(on: boolean): Promise<void> {
    useDisplay().setElder(on);
    if (isSignedIn.value) await changeMe({ elderMode: on }).catch(() => undefined);
  }

  function forget(): void {
    tokens.clear();
    isSignedIn.value = false;
    me.value = null;
    unread.value = 0;
    waitingClaims.value = 0;
  }

  async function signOut(): Promise<void> {
    await tellServer().catch(() => undefined);
    forget();
  }

  return {
    me,
    isSignedIn,
    unread,
    waitingClaims,
    isMediator,
    may,
    take,
    adopt,
    refresh,
    resume,
    actAs,
    setElder,
    forget,
    signOut,
  };
});
