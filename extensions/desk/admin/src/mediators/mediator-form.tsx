/** Adds a mediator, who gets an account from the phone number, or changes one (R23, R24). */
import { type MediatorView, fromWire } from '@tiaohe/config';
import { type MediatorInput, mediatorCalls } from '../api/mediators';
import { useDesk } from '../api/use-desk';
import { useEdit } from '../hooks/use-edit';
import { useForm } from '../hooks/use-form';
import { useOrganisations } from '../hooks/use-organisations';
import { FormDialog } from '../parts/form-dialog';
import { mediatorFields } from './mediator-fields';

type Props = { mediator: MediatorView | null; onDone(): void; onClose(): void };

export function MediatorForm({ mediator, onDone, onClose }: Props) {
  const desk = useDesk();
  const organisations = useOrganisations();
  const edit = useEdit(mediator?.revision ?? 0);
  const fields = mediatorFields({ mediator, organisations });
  const start = mediator
    ? { ...mediator, organisation: mediator.organisation?.id, phone: null }
    : { workState: 'active' };
  const form = useForm({ fields, start: fromWire(fields, start), refused: edit.refused });

  const save = async () => {
    const calls = mediatorCalls(desk);
    const { idNumber, ...rest } = form.body();
    const body = { ...rest, ...(idNumber ? { idNumber } : {}) } as MediatorInput;
    const sent = mediator
      ? await edit.save(form.changes(), (changed) => calls.edit(mediator.id, changed))
      : await edit.save(body, () => calls.create(body), '已添加，登录账号已按手机号生成');
    if (sent.ok) onDone();
  };
  return (
    <FormDialog
      shape="drawer"
      title={mediator ? `修改${mediator.name}的资料` : '添加调解员'}
      says={mediator ? undefined : '系统按手机号为调解员生成账号，本人可在小程序登录。'}
      submit="保存"
      form={form}
      edit={edit}
      isSending={edit.isSending}
      refused={edit.refused}
      onSubmit={() => void save()}
      onClose={onClose}
    />
  );
}
