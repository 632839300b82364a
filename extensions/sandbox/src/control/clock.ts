/** Moving the product's clock: the product itself does it, the sandbox only passes the wish on. */
import type { Vendors } from '../start-vendors';
import { ok, refused } from './answer';
import type { ControlRoute } from './answer';

export type ClockWish = { now?: string; advance?: string };
export type MoveClock = (wish: ClockWish) => Promise<Date>;

const DURATION = /^P(?!$)(\d+W)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?$/;

export function clockRoutes({
  vendors,
  moveClock,
}: {
  vendors: Vendors;
  moveClock: () => MoveClock | null;
}): ControlRoute[] {
  return [
    {
      method: 'GET',
      path: '/sandbox/api/clock',
      handle: () => ok({ now: vendors.world.now().toISOString() }),
    },
    {
      method: 'POST',
      path: '/sandbox/api/clock',
      async handle({ body: { now, advance } }) {
        const wish = wishOf({ now, advance });
        if (!wish) return refused('VALIDATION', now === undefined ? 'advance' : 'now');
        const move = moveClock();
        if (!move) return refused('NOT_CONFIGURED');
        return ok({ now: (await move(wish)).toISOString() });
      },
    },
  ];
}

function wishOf({ now, advance }: { now: unknown; advance: unknown }): ClockWish | null {
  if (typeof now === 'string' && !Number.isNaN(Date.parse(now))) return { now };
  if (now === undefined && typeof advance === 'string' && DURATION.test(advance)) return { advance };
  return null;
}
