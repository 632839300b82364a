/** What both views do with the screen's session: open it, watch, leave. */
import { onBeforeUnmount, onMounted, ref, watch } from 'vue';
import { readCentre } from '../api/read-centre';
import { useLive, type View } from '../live/live-store';
import { keepScreenSession, restoreScreenSession, type ScreenSession } from '../session/screen-session';

export function useScreen(views: readonly View[]) {
  const live = useLive();
  const isSignedIn = ref(restoreScreenSession() !== null);
  const centre = ref<string | null>(null);
  /** Said on the sign-in panel when it comes up by itself. */
  const reason = ref<string | null>(null);

  function enter(session: ScreenSession): void {
    keepScreenSession(session);
    reason.value = null;
    isSignedIn.value = true;
    live.start(views);
  }
  function leave(why: string | null = null): void {
    live.forget();
    keepScreenSession(null);
    reason.value = why;
    isSignedIn.value = false;
  }

  watch(
    () => live.refusal,
    (refusal) => {
      if (refusal === 'signed-out') leave('登录已过期，请重新登录');
      if (refusal === 'forbidden') leave('这个账号没有观看数据大屏的权限，请换一个账号');
    },
  );
  onMounted(() => {
    if (isSignedIn.value) live.start(views);
    // The name decorates; without it the screen is still the screen.
    readCentre()
      .then(({ name }) => (centre.value = name))
      .catch(() => undefined);
  });
  onBeforeUnmount(() => live.stop());

  return { live, isSignedIn, centre, reason, enter, leave: () => leave() };
}
