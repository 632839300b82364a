import { createPatience } from './patience';

const at = { ms: 0 };
const watched = () => {
  at.ms = 0;
  return createPatience({ now: () => at.ms });
};

it('waits longer each time for what does not get up, and never longer than ten seconds', () => {
  const patience = watched();
  expect(Array.from({ length: 10 }, () => patience.fell())).toEqual([
    0, 250, 500, 1_000, 2_000, 4_000, 8_000, 10_000, 10_000, 10_000,
  ]);
});

it('lets what had stood wait a second at most, however often it fell', () => {
  const patience = watched();
  const pauses = Array.from({ length: 8 }, () => {
    patience.stands();
    at.ms += 5_000;
    return patience.fell();
  });
  expect(pauses).toEqual([0, 250, 500, 1_000, 1_000, 1_000, 1_000, 1_000]);
});

it('begins anew after a minute of health, counted from when it stood and not from when it was started', () => {
  const patience = watched();
  for (let fall = 0; fall < 9; fall += 1) patience.fell();
  at.ms += 600_000;
  patience.stands();
  at.ms += 59_999;
  patience.stands();
  expect(patience.fell()).toBe(1_000);
  patience.stands();
  at.ms += 60_000;
  expect(patience.fell()).toBe(0);
});
