/** What happens to a live case of the demo, step by step, each by the service that people use. */
import { OPEN_STATES, type CaseAction } from '@tiaohe/config';
import { settleWithout } from '../api/call-task/call/settle-attempt';
import { generateDocumentsHandler } from '../api/case-document/generate/generate-documents';
import { readDeed } from '../api/case/lifecycle/inputs';
import { move } from '../api/case/lifecycle/move';
import { addRecord } from '../api/mediation-record/add-record';
import { recordBody } from '../api/mediation-record/record-body';
import { bookSession } from '../api/session/book/book-session';
import type { AccountActor, Actor } from '../platform/actor';
import { SYSTEM } from '../platform/actor';
import type { Platform } from '../platform/platform';
import { vendorsOf } from '../platform/vendors/vendors';
import type { Chance } from './random';
import { type Mediator } from './seed-centre';
import type { Staff } from './seed-staff';
import { address } from './words';

export type Scene = {
  platform: Platform;
  chance: Chance;
  staff: Staff;
  applicants: AccountActor[];
  mediators: Mediator[];
};
export type Story = {
  scene: Scene;
  at: { now: Date };
  platform: Platform;
  id: string;
  caseId: number;
  mediator: Mediator;
  applicant: AccountActor;
};
export type Step = (story: Story) => Promise<void>;

const HOUR = 3_600_000;

export const act =
  (action: CaseAction, who: (story: Story) => Actor, input: object = {}): Step =>
  async (story) => {
    await move({
      platform: story.platform,
      actor: who(story),
      id: story.id,
      deed: readDeed(action, input),
      revision: null,
    });
  };
export const office =
  (role: string) =>
  ({ scene }: Story): Actor =>
    scene.staff[role] ?? SYSTEM;
export const mediator = (story: Story): Actor => story.mediator.actor;
export const applicant = (story: Story): Actor => story.applicant;
export const later =
  (hours: number): Step =>
  async ({ at }) =>
    void (at.now = new Date(at.now.getTime() + hours * HOUR));

/** The robot's calls as they ended; no vendor is rung for the past. */
export const answers =
  (...results: ('willing' | 'unwilling' | 'asks-human')[]): Step =>
  async ({ platform, caseId }) => {
    const tasks = await platform
      .db('call_tasks')
      .where({ case_id: caseId })
      .orderBy('id')
      .select<{ id: number }[]>('id');
    for (const [order, { id }] of tasks.entries()) {
      const result = results[order];
      if (result) await settleWithout({ platform, taskId: id, result });
    }
  };
export const mediate: Step = async ({ platform, at, id, mediator: { actor }, scene }) => {
  const start = new Date(at.now.getTime() + 2 * HOUR);
  const input = {
    kind: 'visit' as const,
    start,
    end: new Date(start.getTime() + HOUR),
    place: address(scene.chance),
  };
  await bookSession({ platform, actor, caseId: id, input, address: '' });
  at.now = new Date(start.getTime() + 2 * HOUR);
  const record = recordBody.parse({
    at: start.toISOString(),
    mode: 'visit',
    participants: '双方当事人',
    text: '听取双方陈述，核对证据，分别做工作后缩小了分歧。',
    progress: '双方同意继续协商',
  });
  await addRecord({ platform, actor, caseId: id, input: record, address: '' });
};
export const assign: Step = async (story) =>
  act('assign', office('dispatcher'), { mediators: [story.mediator.document_id] })(story);
/** Filed twice by one person: staff join it to the one that is further on. */
export const mergeIntoAnother: Step = async (story) => {
  const { platform, caseId, applicant: who } = story;
  const other = await platform
    .db('cases as c')
    .join('parties as p', 'p.case_id', 'c.id')
    .where({ 'p.account_id': who.id, 'p.side': 'applicant' })
    .whereIn('c.state', [...OPEN_STATES])
    .whereNot({ 'c.id': caseId })
    .orderBy('c.id', 'desc')
    .first<{ document_id: string }>('c.document_id');
  await act('merge', office('reviewer'), { survivor: other.document_id, reason: '同一纠纷重复申请' })(story);
};
export const documents: Step = async ({ platform, caseId }) => {
  const entry = await platform
    .db('outbox_entries')
    .where({ kind: 'documents.generate', state: 'waiting' })
    .where('key', 'like', `documents:${caseId}:%`)
    .first<{ payload: never; key: string } | undefined>('payload', 'key');
  if (entry)
    await generateDocumentsHandler({
      platform,
      vendors: vendorsOf(platform.strapi),
      payload: entry.payload,
      key: entry.key,
      attempt: 1,
    });
};
