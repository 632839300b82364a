/** The form of a case taken down at the counter, and sending it: a draft first, then the submit action. */
import { withoutEmpty, type FormField } from '@tiaohe/config';
import { useNavigate } from 'react-router-dom';
import { caseCalls, type NewCase } from '../../api/cases';
import { useDesk } from '../../api/use-desk';
import { casePath } from '../../desk-path';
import { CATEGORY_CHOICES } from '../../format/category-choices';
import { useForm } from '../../hooks/use-form';
import { useSend } from '../../hooks/use-send';
import { useTemplate } from '../../hooks/use-template';
import { AMOUNT, CLAIMS, DESCRIPTION, OCCURRED_AT, PLACE, TITLE } from '../tabs/case-fields';
import { filled, useParties } from './use-parties';

const CATEGORY: readonly FormField[] = [
  { key: 'category', label: '纠纷类别', type: 'select', required: true, options: CATEGORY_CHOICES },
];
const STORY: readonly FormField[] = [
  { ...TITLE, help: '不填时由系统按当事人和类别生成' },
  { ...DESCRIPTION, rows: 5 },
  CLAIMS,
  { ...AMOUNT, width: 'half' },
  OCCURRED_AT,
  PLACE,
];
/** The registrar vouches that the person was told and agreed; the server keeps it as consent at the counter. */
const CONSENT: FormField = {
  key: 'consent',
  label: '已向当事人说明个人信息的用途，并取得同意',
  type: 'switch',
  required: true,
};

export function useRegister() {
  const desk = useDesk();
  const navigate = useNavigate();
  const sender = useSend();
  const { refused } = sender;
  const category = useForm({ fields: CATEGORY, refused });
  const { template, extra } = useTemplate(String(category.values.category));
  const story = useForm({ fields: [...STORY, ...extra, CONSENT], refused });
  const parties = useParties();

  const save = async (andSubmit: boolean) => {
    const calls = caseCalls(desk);
    const { consent: _vouched, ...told } = story.body();
    const body = {
      ...withoutEmpty(told),
      ...category.body(),
      applicant: filled(parties.applicant),
      respondents: parties.respondents.map(filled),
    } as NewCase;
    const sent = await sender.send(() => calls.register(body), andSubmit ? {} : { done: '已存为草稿' });
    if (!sent.ok) return;
    const draft = sent.answer;
    if (andSubmit) {
      // The draft exists now whatever the submit says; what is still missing is shown on the case's own page.
      await sender.send(() => calls.act(draft.id, 'submit', { revision: draft.revision }), {
        done: '已登记并提交审核',
      });
    }
    navigate(casePath(draft.id));
  };
  return {
    category,
    parties,
    story,
    template,
    /** The last field before the consent: what is to be uploaded is said after it. */
    last: extra.at(-1)?.key ?? PLACE.key,
    lacks: [...category.lacks, ...parties.lacks, ...story.lacks],
    isWhole: category.isWhole && parties.isWhole && story.isWhole,
    save,
    sender,
  };
}
