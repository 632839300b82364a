/** The other side of a robot call: who is rung, and what they answer. */
import { SCENARIOS } from '../ccc/scenarios';
import { OUTCOMES } from '../records';
import type { Call, Outcome } from '../records';
import type { Vendors } from '../start-vendors';
import { ok, refused } from './answer';
import type { ControlRoute } from './answer';
import { receiverOf } from './message-routes';

const isOutcome = (word: unknown): word is Outcome => OUTCOMES.some((outcome) => outcome === word);
const MAX_WAIT_MS = 600_000;

const viewOf = ({ pushed, ...call }: Call) => ({
  ...call,
  label: call.outcome ? SCENARIOS[call.outcome].label : '正在响铃',
  reported: pushed.cdr,
});

export function callRoutes({ world, switchboard }: Vendors): ControlRoute[] {
  return [
    {
      method: 'GET',
      path: '/sandbox/api/calls',
      handle({ query: { to } }) {
        const found = to ? world.calls.group(receiverOf(to)) : world.calls.all();
        return ok(found.map(viewOf).reverse());
      },
    },
    {
      method: 'POST',
      path: '/sandbox/api/calls/auto',
      handle({ body: { outcome, afterMs = 1_000 } }) {
        if (outcome !== null && !isOutcome(outcome)) return refused('VALIDATION', 'outcome');
        if (typeof afterMs !== 'number' || afterMs < 0 || afterMs > MAX_WAIT_MS)
          return refused('VALIDATION', 'afterMs');
        switchboard.setAuto(outcome === null ? null : { outcome, afterMs });
        return ok({ outcome, afterMs: outcome === null ? null : afterMs });
      },
    },
    {
      method: 'POST',
      path: '/sandbox/api/calls/:id/answer',
      handle({ params, body: { outcome } }) {
        const call = world.calls.get(params.id ?? '');
        if (!call) return refused('NOT_FOUND');
        if (!isOutcome(outcome)) return refused('VALIDATION', 'outcome');
        if (call.state === 'ended') return refused('ACTION_NOT_AVAILABLE', undefined, '这通电话已经结束');
        return ok(viewOf(switchboard.end(call, outcome)));
      },
    },
  ];
}
