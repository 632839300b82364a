/** Cases that are being handled, brought to their states by the same services that people use. */
import type { CaseState } from '@tiaohe/config';
import { createCase } from '../api/case/write/create-case';
import type { AccountActor } from '../platform/actor';
import type { Platform } from '../platform/platform';
import {
  act,
  office,
  mediator,
  applicant,
  later,
  answers,
  mediate,
  assign,
  documents,
  mergeIntoAnother,
  type Scene,
  type Step,
} from './live-steps';
import { demoPhone, type Mediator } from './seed-centre';
import { STORIES, STORY_WEIGHTS, address, personName } from './words';

const HOUR = 3_600_000;

const SUBMITTED = [act('submit', applicant), later(3)];
const CONFIRMING = [...SUBMITTED, act('pass', office('reviewer')), later(2)];
const WILLING = [...CONFIRMING, answers('willing', 'willing'), later(4)];
const ACCEPTED = [...WILLING, act('accept', office('reviewer')), later(5)];
const MEDIATING = [...ACCEPTED, assign, later(20)];
const CLOSING = [
  ...MEDIATING,
  mediate,
  act('request-closing', mediator, {
    outcome: 'success',
    agreementForm: 'oral',
    note: '双方当场达成一致',
    terms: [{ text: '双方按约定履行，互不再追究。' }],
  }),
  documents,
  later(3),
];
const CLOSED = [...CLOSING, act('close', office('dispatcher')), later(6)];
const REVIEWED = [...CLOSED, act('submit-archive', mediator), later(2)];
const ASKED_AGAIN = [...SUBMITTED, act('request-supplement', office('reviewer')), later(6)];

/** How many of each, and how they got there. */
const PLOTS: readonly (readonly [CaseState, number, readonly Step[]])[] = [
  ['draft', 2, []],
  ['submitted', 3, SUBMITTED],
  [
    'returned',
    2,
    [
      ...SUBMITTED,
      act('return', office('reviewer'), {
        remarks: [{ field: 'description', text: '请补充发生的具体时间和金额' }],
      }),
    ],
  ],
  ['awaiting-supplement', 2, ASKED_AGAIN],
  [
    're-review',
    1,
    [
      ...ASKED_AGAIN,
      act('supplement', office('reviewer'), {
        opinion: 'conditional',
        text: '电话告知：愿意调解，希望先核对账目',
      }),
    ],
  ],
  ['confirming', 2, CONFIRMING],
  ['manual-follow-up', 2, [...CONFIRMING, answers('asks-human')]],
  ['awaiting-acceptance', 3, WILLING],
  ['awaiting-assignment', 3, ACCEPTED],
  ['mediating', 7, MEDIATING],
  ['closing', 2, CLOSING],
  ['closed', 3, CLOSED],
  ['archive-first-review', 1, REVIEWED],
  ['archive-final-review', 1, [...REVIEWED, act('pass-first-review', office('dispatcher'))]],
  [
    'archived',
    1,
    [
      ...REVIEWED,
      act('pass-first-review', office('dispatcher')),
      later(2),
      act('pass-final-review', office('archivist')),
    ],
  ],
  [
    'archive-returned',
    1,
    [
      ...REVIEWED,
      act('return-archive', office('dispatcher'), {
        remarks: [{ field: 'materials', text: '请补充双方身份证明复印件' }],
      }),
    ],
  ],
  ['declined', 1, [...CONFIRMING, answers('willing', 'unwilling')]],
  ['merged', 1, [...SUBMITTED, mergeIntoAnother]],
  ['withdrawn', 1, [...SUBMITTED, act('withdraw', applicant, { reason: '双方已自行和解' })]],
  [
    'not-accepted',
    1,
    [
      ...SUBMITTED,
      act('refuse', office('reviewer'), { ground: 'court-accepted', text: '人民法院已经受理本案' }),
      documents,
    ],
  ],
];

async function tell(scene: Scene, steps: readonly Step[], order: number): Promise<void> {
  const { chance, applicants, mediators } = scene;
  const at = { now: new Date(scene.platform.clock.now().getTime() - chance.int(6, 12) * 24 * HOUR) };
  const platform: Platform = { ...scene.platform, clock: { ...scene.platform.clock, now: () => at.now } };
  const category = chance.weighted(STORY_WEIGHTS);
  const [description, claims] = STORIES[category] ?? ['', ''];
  const who = applicants[order % applicants.length] as AccountActor;
  const respondents = [
    {
      kind: 'person' as const,
      name: personName(chance),
      phone: demoPhone(500 + order),
      address: address(chance),
    },
  ];
  const input = {
    category,
    description,
    claims,
    amount: chance.int(20, 900) * 10_000,
    place: address(chance),
    respondents,
  };
  const { row } = await createCase({ platform, actor: who, input });
  const story = {
    scene,
    at,
    platform,
    id: row.document_id,
    caseId: row.id,
    mediator: mediators[order % mediators.length] as Mediator,
    applicant: who,
  };
  for (const step of steps) await step(story);
}

export async function seedLive(scene: Scene): Promise<void> {
  let order = 0;
  for (const [, count, steps] of PLOTS) {
    for (let nth = 0; nth < count; nth += 1) await tell(scene, steps, order++);
  }
}
