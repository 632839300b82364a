/** Cases that are being handled, brought to their states by the same services that people use. */
import type { CaseAction, CaseState } from '@tiaohe/config';
import type { AccountActor, Actor } from '../access/actor';
import { SYSTEM } from '../access/actor';
import { settleWithout } from '../api/call-task/call/settle-attempt';
import { move } from '../api/case/lifecycle/move';
import { createCase } from '../api/case/write/create-case';
import { addRecord } from '../api/mediation-record/add/add-record';
import { recordBody } from '../api/mediation-record/add/record-body';
import { bookSession } from '../api/session/book/book-session';
import { HANDLERS } from '../outbox/all-handlers';
import type { Platform } from '../platform/platform';
import { vendorsOf } from '../vendors/vendors';
import type { Chance } from './random';
import { demoPhone, type Mediator } from './seed-centre';
import type { Staff } from './seed-staff';
import { STORIES, STORY_WEIGHTS, address, personName } from './words';

type Scene = { platform: Platform; chance: Chance; staff: Staff; applicants: AccountActor[]; mediators: Mediator[] };
type Story = { scene: Scene; at: { now: Date }; platform: Platform; id: string; caseId: number; mediator: Mediator; applicant: AccountActor };
type Step = (story: Story) => Promise<void>;

const HOUR = 3_600_000;

const act = (action: CaseAction, who: (story: Story) => Actor, input: object = {}): Step => async (story) => {
  await move({ platform: story.platform, actor: who(story), id: story.id, action, input: input as never, revision: null });
};
const office = (role: string) => ({ scene }: Story): Actor => scene.staff[role] ?? SYSTEM;
const mediator = (story: Story): Actor => story.mediator.actor;
const applicant = (story: Story): Actor => story.applicant;
const later = (hours: number): Step => async ({ at }) => void (at.now = new Date(at.now.getTime() + hours * HOUR));

/** The robot's calls as they ended; no vendor is rung for the past. */
const answers = (...results: ('willing' | 'unwilling' | 'asks-human')[]): Step => async ({ platform, caseId }) => {
  const tasks = await platform.db('call_tasks').where({ case_id: caseId }).orderBy('id').select<{ id: number }[]>('id');
  for (const [order, { id }] of tasks.entries()) {
    const result = results[order];
    if (result) await settleWithout({ platform, taskId: id, result });
  }
};
const mediate: Step = async ({ platform, at, id, mediator: { actor }, scene }) => {
  const start = new Date(at.now.getTime() + 2 * HOUR);
  const input = { kind: 'visit' as const, start, end: new Date(start.getTime() + HOUR), place: address(scene.chance) };
  await bookSession({ platform, actor, caseId: id, input, address: '' });
  at.now = new Date(start.getTime() + 2 * HOUR);
  const record = recordBody.parse({ at: start.toISOString(), mode: 'visit', participants: '双方当事人', text: '听取双方陈述，核对证据，分别做工作后缩小了分歧。', progress: '双方同意继续协商' });
  await addRecord({ platform, actor, caseId: id, input: record, address: '' });
};
const assign: Step = async (story) => act('assign', office('dispatcher'), { mediators: [story.mediator.document_id] })(story);
const documents: Step = async ({ platform, caseId }) => {
  const entry = await platform.db('outbox_entries').where({ kind: 'documents.generate', state: 'waiting' }).where('key', 'like', `documents:${caseId}:%`).first<{ payload: never; key: string } | undefined>('payload', 'key');
  if (entry) await HANDLERS['documents.generate']({ platform, vendors: vendorsOf(platform.strapi), payload: entry.payload, key: entry.key, attempt: 1 });
};

const SUBMITTED = [act('submit', applicant), later(3)];
const CONFIRMING = [...SUBMITTED, act('pass', office('reviewer')), later(2)];
const WILLING = [...CONFIRMING, answers('willing', 'willing'), later(4)];
const ACCEPTED = [...WILLING, act('accept', office('reviewer')), later(5)];
const MEDIATING = [...ACCEPTED, assign, later(20)];
const CLOSING = [...MEDIATING, mediate, act('request-closing', mediator, { outcome: 'success', agreementForm: 'oral', note: '双方当场达成一致', terms: [{ text: '双方按约定履行，互不再追究。' }] }), documents, later(3)];
const CLOSED = [...CLOSING, act('close', office('dispatcher')), later(6)];
const REVIEWED = [...CLOSED, act('submit-archive', mediator), later(2)];

/** How many of each, and how they got there. */
const PLOTS: readonly (readonly [CaseState, number, readonly Step[]])[] = [
  ['draft', 2, []],
  ['submitted', 4, SUBMITTED],
  ['returned', 2, [...SUBMITTED, act('return', office('reviewer'), { remarks: [{ field: 'description', text: '请补充发生的具体时间和金额' }] })]],
  ['awaiting-supplement', 2, [...SUBMITTED, act('request-supplement', office('reviewer'))]],
  ['confirming', 2, CONFIRMING],
  ['manual-follow-up', 2, [...CONFIRMING, answers('asks-human')]],
  ['awaiting-acceptance', 3, WILLING],
  ['awaiting-assignment', 3, ACCEPTED],
  ['mediating', 8, MEDIATING],
  ['closing', 2, CLOSING],
  ['closed', 3, CLOSED],
  ['archive-first-review', 1, REVIEWED],
  ['archive-final-review', 1, [...REVIEWED, act('pass-first-review', office('dispatcher'))]],
  ['archived', 1, [...REVIEWED, act('pass-first-review', office('dispatcher')), later(2), act('pass-final-review', office('archivist'))]],
  ['declined', 1, [...CONFIRMING, answers('willing', 'unwilling')]],
  ['withdrawn', 1, [...SUBMITTED, act('withdraw', applicant, { reason: '双方已自行和解' })]],
  ['not-accepted', 1, [...SUBMITTED, act('refuse', office('reviewer'), { ground: 'court-accepted', text: '人民法院已经受理本案' }), documents]],
];

async function tell(scene: Scene, steps: readonly Step[], order: number): Promise<void> {
  const { chance, applicants, mediators } = scene;
  const at = { now: new Date(scene.platform.clock.now().getTime() - chance.int(6, 12) * 24 * HOUR) };
  const platform: Platform = { ...scene.platform, clock: { ...scene.platform.clock, now: () => at.now } };
  const category = chance.weighted(STORY_WEIGHTS);
  const [description, claims] = STORIES[category] ?? ['', ''];
  const who = applicants[order % applicants.length] as AccountActor;
  const respondents = [{ kind: 'person' as const, name: personName(chance), phone: demoPhone(500 + order), address: address(chance) }];
  const input = { category, description, claims, amount: chance.int(20, 900) * 10_000, place: address(chance), respondents };
  const { row } = await platform.transaction((trx) => createCase({ platform, trx, actor: who, input }));
  const story = { scene, at, platform, id: row.document_id, caseId: row.id, mediator: mediators[order % mediators.length] as Mediator, applicant: who };
  for (const step of steps) await step(story);
}

export async function seedLive(scene: Scene): Promise<void> {
  let order = 0;
  for (const [, count, steps] of PLOTS) {
    for (let nth = 0; nth < count; nth += 1) await tell(scene, steps, order++);
  }
}
