import type { StatisticsAnswers } from '@tiaohe/config';
import { bubbleWidth, lowestRate, ratedBubbles } from './bubble-option';
import { backlogOption } from './backlog-option';
import { donutOption } from './donut-option';
import { gaugeOption } from './gauge-option';
import { hourCells } from './hours-option';
import { largestFirst, rankingOption, shortOrganisation } from './ranking-option';
import { scaleOf } from './scale';
import { trendOption } from './trend-option';
import { waterfallOption } from './waterfall-option';

const scale = scaleOf(1);
type Series = { type: string; data: unknown[]; name?: string }[];
const seriesOf = ({ series }: { series?: unknown }) => series as Series;

describe('sizes', () => {
  it('shrink with the screen, but type stays readable', () => {
    const { px, type } = scaleOf(0.5);

    expect([px(2), type(12), type(30)]).toEqual([1, 10, 15]);
  });
});

describe('the ring', () => {
  it('draws each share with its count', () => {
    const shares = [
      { code: 'a', name: '邻里', count: 7, rate: 0.7, isRest: false },
      { code: 'rest', name: '其他', count: 3, rate: 0.3, isRest: true },
    ];

    expect(seriesOf(donutOption({ shares, scale }))[0]?.data).toMatchObject([
      { name: '邻里', value: 7 },
      { name: '其他', value: 3 },
    ]);
  });
});

describe('the ranking', () => {
  const organisation = (name: string, count: number, closed: number) => ({
    code: name,
    name,
    count,
    closed,
    successRate: 0.9,
  });

  it('shows the busiest first and nobody without a case', () => {
    expect(
      largestFirst([organisation('甲', 1, 0), organisation('乙', 9, 3), organisation('丙', 0, 0)], 5).map(
        ({ name }) => name,
      ),
    ).toEqual(['乙', '甲']);
  });

  it('never lights more than the whole bar, though cases of earlier periods were closed in this one', () => {
    expect(seriesOf(rankingOption({ organisations: [organisation('甲', 4, 6)], scale }))[1]?.data).toEqual([
      4,
    ]);
  });
});

it.each([
  ['城东街道人民调解委员会', '城东街道调委会'],
  ['物业纠纷调解委员会', '物业纠纷调委会'],
  ['劳动争议调解中心', '劳动争议调解中心'],
])('shortens %s to %s, as the trade does', (name, short) => {
  expect(shortOrganisation(name)).toBe(short);
});

describe('lines over time', () => {
  const year = Array.from({ length: 365 }, (_, index) => {
    const day = new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10);
    return { day, received: 2, closed: 1, open: index };
  });

  it('adds up what came and went in a week', () => {
    const [received, closed] = seriesOf(trendOption({ trend: year, scale }));

    expect([received?.data[1], closed?.data[1]]).toEqual([14, 7]);
  });

  it('takes what lay open at the end of a week, and does not add it up', () => {
    expect(seriesOf(backlogOption({ backlog: year, scale }))[0]?.data.slice(0, 2)).toEqual([3, 10]);
  });
});

describe('the waterfall', () => {
  const waterfall: StatisticsAnswers['waterfall'] = [
    { code: 'carried', name: '结转', count: 40 },
    { code: 'received', name: '新收', count: 10 },
    { code: 'success', name: '成功', count: 30 },
    { code: 'balance', name: '结余', count: 20 },
  ];

  it('lifts each step by an invisible bar', () => {
    const [base, steps] = seriesOf(waterfallOption({ waterfall, scale }));

    expect(base?.data).toEqual([0, 40, 20, 0]);
    expect(steps?.data).toMatchObject([{ value: 40 }, { value: 10 }, { value: 30 }, { value: 20 }]);
  });
});

describe('the bubbles', () => {
  const bubble = (name: string, count: number, successRate: number | null) => ({
    code: name,
    name,
    count,
    successRate,
    amount: 100,
    averageDays: 3,
  });

  it('leave out a category that has no outcome yet', () => {
    expect(
      ratedBubbles([bubble('甲', 3, null), bubble('乙', 2, 0.8), bubble('丙', 0, 1)]).map(({ name }) => name),
    ).toEqual(['乙']);
  });

  it('grow in area with the money', () => {
    expect([bubbleWidth(0, 400, scale), bubbleWidth(100, 400, scale), bubbleWidth(400, 400, scale)]).toEqual([
      8, 23, 38,
    ]);
  });

  it('begin their axis below the worst rate', () => {
    expect([lowestRate([0.93, 0.87]), lowestRate([0.02]), lowestRate([])]).toEqual([0.85, 0, 0.95]);
  });
});

describe('the hours', () => {
  it('fill every hour of the week and take 0 and 7 for Sunday', () => {
    const [monday, sunday] = [
      { weekday: 1, hour: 9, count: 5 },
      { weekday: 0, hour: 23, count: 2 },
    ];
    const cells = hourCells([monday, sunday]);

    expect(cells.length).toBe(168);
    expect(cells.filter(({ count }) => count > 0)).toEqual([
      { hour: 9, row: 0, count: 5 },
      { hour: 23, row: 6, count: 2 },
    ]);
    expect(hourCells([{ weekday: 7, hour: 23, count: 2 }])[167]).toEqual({ hour: 23, row: 6, count: 2 });
  });
});

describe('the gauge', () => {
  it('shows no arc for a rate that is not known', () => {
    expect(seriesOf(gaugeOption({ rate: null, scale }))[0]).toMatchObject({ progress: { show: false } });
  });
});
