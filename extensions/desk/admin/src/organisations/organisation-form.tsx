/** Adds or changes an organisation: only what was changed is sent, upon the revision that was seen. */
import { Typography } from '@strapi/design-system';
import { fromWire, type FormValues, type OrganisationView } from '@tiaohe/config';
import { organisationCalls } from '../api/organisations';
import { useDesk } from '../api/use-desk';
import { useEdit } from '../hooks/use-edit';
import { useForm } from '../hooks/use-form';
import { useOrganisations } from '../hooks/use-organisations';
import { FormDialog } from '../parts/form-dialog';
import { accountFields, organisationFields } from './organisation-fields';

type Props = { organisation: OrganisationView | null; onDone(): void; onClose(): void };
type Account = { name: string; phone: string };

const ABOVE_ACCOUNT = (
  <Typography variant="sigma" textColor="neutral600">
    机构账号（可以不填，以后用绑定码绑定）
  </Typography>
);

export function OrganisationForm({ organisation, onDone, onClose }: Props) {
  const desk = useDesk();
  const edit = useEdit(organisation?.revision ?? 0);
  const about = organisationFields({ organisation, organisations: useOrganisations() });
  const fields = (values: FormValues) => (organisation ? about : [...about, ...accountFields(values)]);
  const form = useForm({ fields, start: fromWire(about, { ...organisation }), refused: edit.refused });

  const save = async () => {
    const calls = organisationCalls(desk);
    const { account, ...changes } = form.changes();
    const sent = await edit.save<unknown>(changes, (body) =>
      organisation
        ? calls.change(organisation.id, body)
        : calls.create(changes, account as Account | undefined),
    );
    if (sent.ok) onDone();
  };
  return (
    <FormDialog
      shape="drawer"
      title={organisation ? `修改${organisation.name}` : '添加机构'}
      submit="保存"
      disabled={!form.isChanged}
      form={form}
      after={organisation ? undefined : { introduction: ABOVE_ACCOUNT }}
      edit={edit}
      isSending={edit.isSending}
      refused={edit.refused}
      onSubmit={() => void save()}
      onClose={onClose}
    />
  );
}
