/** The life of a call: it rings, it is taken or not, it ends, and the product is told. */
import type { Call, Outcome } from '../records';
import { freshId } from '../world';
import type { World } from '../world';
import { pushCall, type CallbackAccess } from './push-call';
import { SCENARIOS } from './scenarios';

export type Switchboard = {
  ring(order: Pick<Call, 'to' | 'caller' | 'key' | 'welcome' | 'prompt'>): Call;
  end(call: Call, outcome: Outcome): Call;
  setAuto(auto: World['auto']): void;
  /** Seconds since the end by the real clock; the answer is not ready at once. */
  readyFor(call: Call): boolean;
  stop(): void;
};

/** Nobody takes the call: a real network gives up after about this long. */
const RING_MS = 25_000;
const TALK_MS = 20_000;

export function createSwitchboard({ world, access }: { world: World; access: CallbackAccess }): Switchboard {
  const timers = new Map<string, NodeJS.Timeout>();
  const endedAt = new Map<string, number>();

  const schedule = (call: Call) => {
    clearTimeout(timers.get(call.id));
    const { outcome, afterMs } = world.auto ?? { outcome: 'no-answer' as const, afterMs: RING_MS };
    const timer = setTimeout(() => end(call, outcome), afterMs);
    timers.set(call.id, timer.unref());
  };

  const end = (ringing: Call, outcome: Outcome): Call => {
    clearTimeout(timers.get(ringing.id));
    timers.delete(ringing.id);
    const current = world.calls.get(ringing.id) ?? ringing;
    if (current.state === 'ended') return current;
    const now = world.now();
    const answeredAt = new Date(Math.max(Date.parse(current.at), now.getTime() - TALK_MS)).toISOString();
    const ended = world.calls.put({
      ...current,
      state: 'ended',
      outcome,
      answeredAt: SCENARIOS[outcome].answered ? answeredAt : null,
      endedAt: now.toISOString(),
    });
    endedAt.set(ended.id, Date.now());
    void pushCall({ call: ended, world, access });
    return ended;
  };

  // After a restart the vendor goes on where it was: calls still ring, and news that never arrived is brought again.
  for (const call of world.calls.all()) {
    if (call.state === 'ringing') schedule(call);
    else if (!call.pushed.cdr || !call.pushed.record) void pushCall({ call, world, access });
  }

  return {
    ring(order) {
      const overlapped = world.calls.group(order.to).some(({ state }) => state === 'ringing');
      const call = world.calls.put({
        ...order,
        id: freshId('call-'),
        state: 'ringing',
        outcome: null,
        at: world.now().toISOString(),
        answeredAt: null,
        endedAt: null,
        overlapped,
        pushed: { cdr: false, record: false },
      });
      if (overlapped) setTimeout(() => end(call, 'busy'), 200).unref();
      else schedule(call);
      return call;
    },
    end,
    setAuto(auto) {
      world.auto = auto;
      world.calls
        .all()
        .filter(({ state }) => state === 'ringing')
        .forEach(schedule);
    },
    readyFor: ({ id }) => Date.now() - (endedAt.get(id) ?? 0) >= world.limits.answerReadyMs,
    stop: () => timers.forEach((timer) => clearTimeout(timer)),
  };
}
