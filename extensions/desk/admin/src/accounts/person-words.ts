/** Words for kinds and states of accounts. */
import type { AccountKind, PersonView, Verification } from '@tiaohe/config';
import type { Tone } from '../parts/tag';

export const KINDS: Record<AccountKind, string> = {
  person: '个人',
  enterprise: '企业',
  organisation: '机构',
  staff: '工作人员',
};
/** A mediator is a person with a role; in the filter it is a kind, because that is how people ask. */
export const KIND_CHOICES: Record<string, string> = {
  person: '个人',
  enterprise: '企业',
  organisation: '机构账号',
  mediator: '调解员',
  staff: '工作人员',
};
export const STATES: Record<'active' | 'disabled', string> = { active: '正常', disabled: '已停用' };

type Stated = Pick<PersonView, 'door' | 'state' | 'mustSetPassword' | 'phone'>;
/** Who was invited to the panel and has not come yet. */
export const isAwaited = ({ door, state, mustSetPassword }: Stated): boolean =>
  door === 'staff' && state === 'disabled' && mustSetPassword;
/** Closed by its owner or merged: nobody is left in it, so nobody can be let in again. */
export const isClosed = ({ door, state, phone }: Stated): boolean =>
  door === 'account' && state === 'disabled' && !phone;

export function stateOf(person: Stated): { label: string; tone: Tone } {
  if (isAwaited(person)) return { label: '待接受邀请', tone: 'warning' };
  if (isClosed(person)) return { label: '已注销', tone: 'neutral' };
  return person.state === 'active'
    ? { label: STATES.active, tone: 'success' }
    : { label: STATES.disabled, tone: 'danger' };
}
export const VERIFICATION_TONES: Record<Verification, Tone> = {
  pending: 'warning',
  verified: 'success',
  refused: 'danger',
};
