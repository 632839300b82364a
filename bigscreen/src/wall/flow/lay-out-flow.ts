/**
 * Draws the flow of cases as a river: sources run in at the left, the stages stand in it as lit nodes, outcomes fan
 * out at the right. Its width is the number of cases. Only geometry, in units of the 1920 × 1080 design.
 */
import type { NamedCount } from '@tiaohe/config';
import { whole } from '../../charts/numbers';
import { topShares, type Share } from '../../charts/top-shares';

export const FLOW = {
  width: 868,
  height: 440,
  middle: 240,
  halfHeight: 120,
  left: 186,
  right: 690,
  sourceEdge: 120,
  outcomeEdge: 744,
} as const;
const SLOTS = { top: 96, bottom: 388 };
const THINNEST = 7;
/** 9,999: shorter counts do not make larger type. */
const SHORT_COUNT = 5;
/** Where the stream lines run between the banks, as shares of the half width. */
const LANES = [-0.72, -0.36, 0.36, 0.72];

export type FlowNode = {
  code: string;
  name: string;
  count: number;
  x: number;
  half: number;
  passed: number | null;
};
export type Ribbon = Share & { path: string; y: number };
export type Flow = {
  nodes: FlowNode[];
  river: string;
  upper: string;
  lower: string;
  lanes: string[];
  /** Type sizes of the counts and of the names: as large as the longest of them and the room between two stages allow. */
  type: number;
  nameType: number;
  sources: Ribbon[];
  outcomes: Ribbon[];
};
type Input = {
  funnel: readonly NamedCount[];
  sources: readonly NamedCount[];
  outcomes: readonly NamedCount[];
};

export function layOutFlow({ funnel, sources, outcomes }: Input): Flow {
  const nodes = placeNodes(funnel);
  const first = nodes[0]?.half ?? THINNEST;
  const last = nodes[nodes.length - 1]?.half ?? THINNEST;
  const banks = [{ x: FLOW.left, half: first }, ...nodes, { x: FLOW.right, half: last }];
  const upper = bank(banks, -1);
  const lower = bank([...banks].reverse(), 1);
  return {
    nodes,
    upper: `M${upper}`,
    lower: `M${lower}`,
    lanes: LANES.map((lane) => `M${bank(banks, lane)}`),
    ...typesFor(nodes),
    river: `M${upper} L${lower} Z`,
    sources: fan({ shares: topShares(sources, 5), half: first, near: FLOW.left, far: FLOW.sourceEdge }),
    outcomes: fan({ shares: topShares(outcomes, 5), half: last, near: FLOW.right, far: FLOW.outcomeEdge }),
  };
}

/** A figure of the counts is just under half as wide as high, a Chinese character as wide as high. */
function typesFor(nodes: readonly FlowNode[]): Pick<Flow, 'type' | 'nameType'> {
  const room = (nodes[1]?.x ?? FLOW.right) - (nodes[0]?.x ?? FLOW.left);
  const longest = (texts: string[], least: number) => Math.max(least, ...texts.map(({ length }) => length));
  const figures = longest(
    nodes.map(({ count }) => whole(count)),
    SHORT_COUNT,
  );
  const signs = longest(
    nodes.map(({ name }) => name),
    2,
  );
  return { type: Math.min(36, (room * 2) / figures), nameType: Math.min(16, (room * 0.94) / signs) };
}

function placeNodes(funnel: readonly NamedCount[]): FlowNode[] {
  const largest = Math.max(...funnel.map(({ count }) => count), 1);
  const [from, to] = [FLOW.left + 34, FLOW.right - 34];
  return funnel.map(({ code, name, count }, index) => {
    const before = funnel[index - 1]?.count ?? 0;
    return {
      code,
      name,
      count,
      x: funnel.length === 1 ? (from + to) / 2 : from + ((to - from) * index) / (funnel.length - 1),
      half: THINNEST + (FLOW.halfHeight - THINNEST) * (count / largest),
      // A share of the stage before only means something while the numbers fall.
      passed: index > 0 && before > 0 && count <= before ? count / before : null,
    };
  });
}

/** One line along the river, level at every node: a bank at side ±1, a stream line in between. */
function bank(points: readonly { x: number; half: number }[], side: number): string {
  return points
    .map(({ x, half }, index) => {
      const y = FLOW.middle + side * half;
      const before = points[index - 1];
      if (!before) return `${x} ${y}`;
      const bend = (before.x + x) / 2;
      return `C${bend} ${FLOW.middle + side * before.half} ${bend} ${y} ${x} ${y}`;
    })
    .join(' ');
}

type Fan = { shares: readonly Share[]; half: number; near: number; far: number };

/** Splits an end of the river by shares and leads each to its own label, evenly spaced so that labels never touch. */
function fan({ shares, half, near, far }: Fan): Ribbon[] {
  const slot = (SLOTS.bottom - SLOTS.top) / Math.max(shares.length, 1);
  let used = 0;
  return shares.map((share, index) => {
    const thickness = share.rate * half * 2;
    const atRiver = FLOW.middle - half + used;
    used += thickness;
    const y = SLOTS.top + slot * (index + 0.5);
    const wide = Math.min(Math.max(thickness, 2.5), slot * 0.7);
    const bend = (near + far) / 2;
    const path =
      `M${far} ${y - wide / 2} C${bend} ${y - wide / 2} ${bend} ${atRiver} ${near} ${atRiver}` +
      ` L${near} ${atRiver + thickness} C${bend} ${atRiver + thickness} ${bend} ${y + wide / 2} ${far} ${y + wide / 2} Z`;
    return { ...share, path, y };
  });
}

/** How wide the river is at a place between two nodes, along the same bend as its banks. */
export function halfAt(nodes: readonly FlowNode[], x: number): number {
  const next = nodes.findIndex((node) => node.x >= x);
  const [left, right] = [nodes[next - 1], nodes[next]];
  if (!left || !right) return (next === 0 ? nodes[0] : nodes[nodes.length - 1])?.half ?? THINNEST;
  const share = (x - left.x) / (right.x - left.x);
  return left.half + (right.half - left.half) * share * share * (3 - 2 * share);
}
