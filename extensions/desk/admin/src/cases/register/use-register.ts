/** The form of a case taken down at the counter, and sending it: a draft first, then the submit action. */
import { useCallback, useMemo, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { caseCalls, type NewCase, type PartyInput } from '../../api/cases';
import { useDesk } from '../../api/use-desk';
import { casePath } from '../../desk-path';
import { fromLocal } from '../../format/show-time';
import { toFen } from '../../format/show-value';
import { useSend } from '../../hooks/use-send';
import { useTemplate } from '../../hooks/use-template';
import { EMPTY_PARTY } from './party-fields';
import type { Answers } from './template-fields';
import { toFieldAnswers } from './to-field-answers';

export type RegisterForm = {
  category: string;
  title: string;
  description: string;
  claims: string;
  amount: string;
  occurredAt: string;
  place: string;
  applicant: PartyInput;
  respondents: PartyInput[];
  answers: Answers;
  /** The registrar vouches that the person was told and agreed; the server keeps it as consent at the counter. */
  consent: boolean;
};
const EMPTY: RegisterForm = {
  category: '',
  title: '',
  description: '',
  claims: '',
  amount: '',
  occurredAt: '',
  place: '',
  applicant: EMPTY_PARTY,
  respondents: [EMPTY_PARTY],
  answers: {},
  consent: false,
};

const filled = (party: PartyInput): PartyInput => ({
  ...(Object.fromEntries(Object.entries(party).filter(([, value]) => value !== '')) as PartyInput),
  kind: party.kind,
});

export function useRegister() {
  const desk = useDesk();
  const navigate = useNavigate();
  const [form, setForm] = useState(EMPTY);
  const { template, extra } = useTemplate(form.category);
  const sender = useSend();
  const change = useCallback((part: Partial<RegisterForm>) => setForm((old) => ({ ...old, ...part })), []);

  const lacks = useMemo(() => {
    if (!form.category) return '请选择纠纷类别';
    if (!form.applicant.name || !form.applicant.phone) return '请填写申请人的姓名和电话';
    if (form.respondents.some(({ name, phone }) => !name || !phone)) return '请填写被申请人的姓名和电话';
    if (!form.description.trim()) return '请写明纠纷经过';
    if (form.amount && toFen(form.amount) === undefined) return '金额请填数字，最多两位小数';
    return form.consent ? null : '请确认已告知当事人并取得同意';
  }, [form]);

  const save = async (andSubmit: boolean) => {
    const calls = caseCalls(desk);
    const body: NewCase = {
      ...toFieldAnswers({ fields: extra, answers: form.answers }),
      category: form.category,
      title: form.title || undefined,
      description: form.description,
      claims: form.claims || undefined,
      amount: toFen(form.amount),
      occurredAt: fromLocal(form.occurredAt),
      place: form.place || undefined,
      applicant: filled(form.applicant),
      respondents: form.respondents.map(filled),
    };
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
  return { form, change, template, extra, lacks, save, sender };
}
