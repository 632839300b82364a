/** A case taken down at the counter and brought on by staff, step by step, without a call or a click by its people. */
import type { Client } from './client';

type Party = { name: string; phone: string; idNumber?: string; idKind?: string };
export type Counter = { url: string; staff: Record<string, Client> };
export type Step = [role: string, action: string, input?: object];

const now = () => new Date(Date.now() - 60_000).toISOString();
export const TO_CONFIRMING: Step[] = [
  ['registrar', 'submit'],
  ['reviewer', 'pass'],
];
export const TO_ASSIGNMENT: Step[] = [
  ...TO_CONFIRMING,
  ['reviewer', 'confirm-willing', { how: 'phone', at: now(), note: '电话里都说愿意' }],
  ['reviewer', 'accept'],
];

export async function step(counter: Counter, id: string, [role, action, input = {}]: Step) {
  const who = counter.staff[role] as Client;
  const { revision } = (await who.get(`/desk/cases/${id}`)).data;
  return who.post(`/desk/cases/${id}/actions/${action}`, { revision, ...input });
}

export async function counterCase(
  counter: Counter,
  { applicant, respondent, steps }: { applicant: Party; respondent: Party; steps: readonly Step[] },
): Promise<string> {
  const created = await (counter.staff['registrar'] as Client).post('/desk/cases', {
    category: 'noise',
    description: '楼上装修噪音扰民，多次协商没有结果。',
    claims: '错开休息时间施工',
    applicant,
    respondents: [respondent],
  });
  if (created.status !== 201) throw new Error(`case: ${created.status} ${JSON.stringify(created.error)}`);
  for (const one of steps) {
    const moved = await step(counter, created.data.id, one);
    if (moved.status !== 200) throw new Error(`${one[1]}: ${moved.status} ${JSON.stringify(moved.error)}`);
  }
  return created.data.id;
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
/** An identity number with a right last digit, different for each order. */
export function residentId(order: number): string {
  const body = `33010319900101${String(order % 1000).padStart(3, '0')}`;
  const sum = [...body].reduce((total, digit, at) => total + Number(digit) * (WEIGHTS[at] ?? 0), 0);
  return `${body}${'10X98765432'[sum % 11]}`;
}
