/** What staff may do with an account: change data, take the password away, disable, enable, read in full. */
import type { PersonDetail } from '@tiaohe/config';
import { Button, Flex } from '@strapi/design-system';
import { useState } from 'react';
import { peopleCalls } from '../api/people';
import { useDesk } from '../api/use-desk';
import { usePermissions } from '../hooks/use-permissions';
import { useSend } from '../hooks/use-send';
import { ConfirmButton } from '../parts/confirm-button';
import { Facts } from '../parts/facts';
import { ViewDialog } from '../parts/view-dialog';
import { LinkDialog } from './link-dialog';
import { MergeDialog } from './merge-dialog';
import { PersonEdit } from './person-edit';
import { isAwaited, isClosed } from './person-words';
import { ReasonDialog } from './reason-dialog';

type Asked = 'edit' | 'disable' | 'enable' | 'reveal' | 'merge';
type Props = { person: PersonDetail; onOpen(id: string): void; onChanged(): void };
const REVEALED = { phone: '手机', idNumber: '证件号' } as const;

export function PersonActions({ person, onOpen, onChanged }: Props) {
  const desk = useDesk();
  const may = usePermissions();
  const { send } = useSend({ toast: true });
  const [asked, setAsked] = useState<Asked | null>(null);
  const [link, setLink] = useState<string | null>(null);
  const [revealed, setRevealed] = useState<Record<string, string | null> | null>(null);
  const calls = peopleCalls(desk);
  // A closed account is looked at, and nothing else.
  const mayManage = may.has('account.manage') && !isClosed(person);
  const awaited = isAwaited(person);
  const done = () => {
    setAsked(null);
    onChanged();
  };
  const reset = async () => {
    const sent = await send(() => calls.resetPassword(person.id), {
      done: awaited
        ? '已生成新的邀请链接'
        : person.door === 'staff'
          ? '旧密码已失效'
          : '旧密码已失效，已短信通知本人',
    });
    if (!sent.ok) return;
    if (sent.answer.link) setLink(sent.answer.link);
    onChanged();
  };
  return (
    <Flex gap={2} wrap="wrap">
      {mayManage ? (
        <>
          <Button size="S" variant="secondary" onClick={() => setAsked('edit')}>
            修改资料
          </Button>
          <ConfirmButton
            look="danger"
            label={awaited ? '重新邀请' : '重置密码'}
            title={awaited ? `重新邀请${person.name}？` : `重置${person.name}的密码？`}
            says={awaited ? '旧的邀请链接失效，会显示一个新的。' : '旧密码立即失效，已登录的设备会退出。'}
            onConfirm={() => void reset()}
          />
          {awaited ? null : person.state === 'active' ? (
            <Button size="S" variant="danger-light" onClick={() => setAsked('disable')}>
              停用
            </Button>
          ) : (
            <Button size="S" variant="success-light" onClick={() => setAsked('enable')}>
              启用
            </Button>
          )}
        </>
      ) : null}
      {mayManage && person.door === 'account' && person.phone ? (
        <Button size="S" variant="tertiary" onClick={() => setAsked('merge')}>
          合并重复账号
        </Button>
      ) : null}
      {may.has('account.reveal') && person.phone ? (
        <Button size="S" variant="tertiary" onClick={() => setAsked('reveal')}>
          查看完整信息
        </Button>
      ) : null}
      {asked === 'edit' ? <PersonEdit person={person} onDone={done} onClose={() => setAsked(null)} /> : null}
      {asked === 'merge' ? (
        <MergeDialog
          person={person}
          onDone={(into) => {
            setAsked(null);
            onChanged();
            onOpen(into);
          }}
          onClose={() => setAsked(null)}
        />
      ) : null}
      {asked === 'disable' ? (
        <ReasonDialog
          title={`停用${person.name}`}
          says="停用后立即退出登录，不能再使用，可以随时启用。"
          submit="停用"
          danger
          onReason={(reason) => calls.setState(person.id, 'disable', reason)}
          onDone={done}
          onClose={() => setAsked(null)}
        />
      ) : null}
      {asked === 'enable' ? (
        <ReasonDialog
          title={`启用${person.name}`}
          says="启用后可以重新登录。"
          submit="启用"
          onReason={(reason) => calls.setState(person.id, 'enable', reason)}
          onDone={done}
          onClose={() => setAsked(null)}
        />
      ) : null}
      {asked === 'reveal' ? (
        <ReasonDialog
          title="查看完整信息"
          says="查看会记入审计日志，请写明用途。"
          submit="查看"
          onReason={(reason) => calls.reveal(person.id, reason)}
          onDone={(answer) => {
            setAsked(null);
            setRevealed(answer);
          }}
          onClose={() => setAsked(null)}
        />
      ) : null}
      {revealed ? (
        <ViewDialog shape="small" title={person.name} onClose={() => setRevealed(null)}>
          <Facts of={Object.entries(REVEALED).map(([key, label]) => ({ label, value: revealed[key] }))} />
        </ViewDialog>
      ) : null}
      {link ? <LinkDialog link={link} onClose={() => setLink(null)} /> : null}
    </Flex>
  );
}
