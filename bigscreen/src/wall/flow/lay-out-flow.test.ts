import { FLOW, halfAt, layOutFlow } from './lay-out-flow';

const named = (...counts: number[]) =>
  counts.map((count, index) => ({ code: `c${index}`, name: `名${index}`, count }));

it('stands the stages evenly in the river, as wide as their cases', () => {
  const { nodes } = layOutFlow({ funnel: named(200, 100, 0), sources: [], outcomes: [] });

  expect(nodes.map(({ x }) => x)).toEqual([220, 438, 656]);
  expect(nodes.map(({ half }) => half)).toEqual([120, 63.5, 7]);
});

it('tells what share of the stage before went on, as long as the numbers fall', () => {
  const { nodes } = layOutFlow({ funnel: named(200, 150, 180, 0), sources: [], outcomes: [] });

  expect(nodes.map(({ passed }) => passed)).toEqual([null, 0.75, null, 0]);
});

it('draws a thin river in a centre without a single case', () => {
  const { nodes, sources, outcomes } = layOutFlow({ funnel: named(0, 0), sources: named(0), outcomes: [] });

  expect(nodes.map(({ half, passed }) => [half, passed])).toEqual([
    [7, null],
    [7, null],
  ]);
  expect([sources, outcomes]).toEqual([[], []]);
});

it('keeps the labels of both fans apart however small their shares are', () => {
  const { outcomes } = layOutFlow({
    funnel: named(100, 90),
    sources: [],
    outcomes: named(1000, 1, 1, 1, 1, 1),
  });
  const gaps = outcomes.slice(1).map(({ y }, index) => y - (outcomes[index]?.y ?? 0));

  expect(Math.min(...gaps)).toBeGreaterThan(36);
});

it('follows the banks between two stages', () => {
  const { nodes } = layOutFlow({ funnel: named(200, 0), sources: [], outcomes: [] });

  expect([halfAt(nodes, 0), halfAt(nodes, (FLOW.left + FLOW.right) / 2), halfAt(nodes, 9_999)]).toEqual([
    120, 63.5, 7,
  ]);
});

it('shrinks six figures further, so that a centre with 302,000 cases reads them all', () => {
  const { type, nodes } = layOutFlow({
    funnel: named(302_000, 298_000, 250_000, 240_000, 9, 8),
    sources: [],
    outcomes: [],
  });
  const room = (nodes[1]?.x ?? 0) - (nodes[0]?.x ?? 0);
  const widthOf = (text: string) => text.length * type * 0.47;

  expect(widthOf('302,000')).toBeLessThan(room);
});

it('shrinks the counts before they touch', () => {
  const type = (stages: number) =>
    layOutFlow({ funnel: named(...Array.from({ length: stages }, () => 3_000)), sources: [], outcomes: [] })
      .type;

  expect([type(3), type(6), type(9)].map(Math.round)).toEqual([36, 35, 22]);
});
