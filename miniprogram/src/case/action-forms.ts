/**
 * What each action of a case asks for, as data: one page draws them all. Which actions are offered, and what stands in
 * the way, comes with the case; nothing here decides.
 */
import {
  type CaseAction,
  type CaseFact,
  type FormField,
  OPINIONS,
  options,
  type Outcome,
  OUTCOMES,
} from '@tiaohe/config';

export type ActionForm = {
  /** What will happen, before one does it. */
  intro: string;
  /** The word on the button. */
  confirm: string;
  /** Said when it is done. */
  done: string;
  isDangerous?: boolean;
  /** Possible, but not what one came for: no loud button. */
  isQuiet?: boolean;
  /** Without these the action has no sense, rather than something to be done first: it is not shown at all. */
  hiddenWithout?: readonly CaseFact[];
  /** Facts that this very form can mend, so their lack does not keep it shut. */
  mends?: readonly CaseFact[];
  fields: readonly FormField[];
  /** With this answer the parties will have to sign: who cannot yet is named before one asks. */
  signedWhen?: { field: string; is: readonly string[] };
  /** A list of agreed terms is asked for when this field has one of these answers. */
  terms?: { field: string; is: readonly string[] };
};

const textarea = (key: string, label: string, more: Partial<FormField> = {}): FormField => ({
  key,
  label,
  type: 'textarea',
  required: true,
  maxLength: 1000,
  ...more,
});

const AGREED: readonly Outcome[] = ['success', 'partial', 'success-confirmation'];
const { success, partial, 'success-confirmation': confirmed, failure } = OUTCOMES;
const MEDIATOR_OUTCOMES = options({ success, partial, 'success-confirmation': confirmed, failure });

export const ACTION_FORMS = {
  submit: {
    intro: '提交后内容会锁定，工作人员审核完会发消息告诉您。',
    confirm: '确认提交',
    done: '已提交，请等待审核',
    fields: [],
  },
  retract: {
    intro: '工作人员还没有开始审核时可以收回。收回后可以修改，再重新提交。',
    confirm: '收回修改',
    done: '已收回，可以修改了',
    isQuiet: true,
    hiddenWithout: ['isReviewNotBegun'],
    fields: [],
  },
  supplement: {
    intro:
      '请说说您这一方的情况，并告诉我们您愿不愿意调解。调解自愿、免费、保密。相关材料可以在“材料”里上传，提交后就不能改了。',
    confirm: '提交我的意见',
    done: '您的意见已提交',
    fields: [
      { key: 'opinion', label: '您是否愿意调解', type: 'radio', required: true, options: options(OPINIONS) },
      textarea('text', '您的说法和意见', {
        maxLength: 3000,
        placeholder: '事情的经过是怎样的？您希望怎么解决？',
      }),
    ],
  },
  withdraw: {
    intro: '撤回后案件结束，已约好的调解会取消。立案以后撤回，需要工作人员确认。',
    confirm: '确认撤回',
    done: '撤回申请已收到',
    isDangerous: true,
    fields: [textarea('reason', '撤回的原因', { required: false, placeholder: '例如：双方已经自己谈好了' })],
  },
  recuse: {
    intro: '与当事人有利害关系，或不能继续办理时，可以申请退出。工作人员会另行安排调解员。',
    confirm: '申请退出',
    done: '已退出本案',
    isDangerous: true,
    fields: [textarea('reason', '退出的理由')],
  },
  'request-extension': {
    intro: '到期前不能完成调解的，可以申请延长期限，由工作人员审批。',
    confirm: '提交延期申请',
    done: '延期申请已提交，等待审批',
    isQuiet: true,
    fields: [
      { key: 'days', label: '延长天数', type: 'number', required: true, placeholder: '例如 15' },
      textarea('reason', '延期的理由'),
      textarea('consentNote', '双方是否同意', {
        required: false,
        maxLength: 300,
        placeholder: '例如：已电话征得双方同意',
      }),
    ],
  },
  suspend: {
    intro: '等待鉴定、评估等情形下可以中止。中止期间不计算调解期限。',
    confirm: '中止计期',
    done: '已中止计期',
    isQuiet: true,
    hiddenWithout: ['isNotSuspended'],
    fields: [textarea('reason', '中止的理由', { placeholder: '例如：等待房屋质量鉴定' })],
  },
  resume: {
    intro: '恢复后，调解期限继续计算，双方会收到消息。',
    confirm: '恢复计期',
    done: '已恢复计期',
    hiddenWithout: ['isSuspended'],
    fields: [],
  },
  'request-closing': {
    intro: '提交后系统按调解结果生成文书，发给双方查看、签字；工作人员批准后结案。',
    confirm: '申请结案',
    done: '结案申请已提交，文书正在生成',
    fields: [
      { key: 'outcome', label: '调解结果', type: 'radio', required: true, options: MEDIATOR_OUTCOMES },
      {
        key: 'agreementForm',
        label: '协议形式',
        type: 'radio',
        required: true,
        options: [
          { value: 'written', label: '书面协议' },
          { value: 'oral', label: '口头协议' },
        ],
        help: '当场履行、双方都不要书面协议的，可以登记口头协议。',
        visibleWhen: { field: 'outcome', is: AGREED },
      },
      {
        key: 'agreementAmount',
        label: '协议金额',
        type: 'money',
        required: false,
        visibleWhen: { field: 'outcome', is: AGREED },
      },
      textarea('note', '情况说明', {
        required: false,
        placeholder: '写给审批人看：调解经过、没有谈成的原因等',
      }),
    ],
    signedWhen: { field: 'agreementForm', is: ['written'] },
    terms: { field: 'outcome', is: AGREED },
  },
  'return-to-mediation': {
    intro: '文书内容有问题、不同意签字的，可以退回继续调解。已生成的文书会作废，留存备查。',
    confirm: '退回继续调解',
    done: '已退回继续调解',
    isDangerous: true,
    fields: [textarea('note', '退回的原因', { placeholder: '哪里不对？希望怎么改？' })],
  },
  'submit-archive': {
    intro: '请先确认卷宗材料齐全。提交后由工作人员初审，再由档案管理员终审。',
    confirm: '提交归档',
    done: '已提交归档',
    mends: ['isArchiveComplete'],
    fields: [
      textarea('exemptions.agreement', '没有上传调解协议书的理由', {
        required: false,
        maxLength: 500,
        placeholder: '已经上传的不用填',
      }),
      textarea('exemptions.notice', '没有上传通知书的理由', {
        required: false,
        maxLength: 500,
        placeholder: '已经上传的不用填',
      }),
    ],
  },
} as const satisfies Partial<Record<CaseAction, ActionForm>>;

export type FormAction = keyof typeof ACTION_FORMS;
export const hasForm = (action: string): action is FormAction =>
  Object.prototype.hasOwnProperty.call(ACTION_FORMS, action);
export const formOf = (action: FormAction): ActionForm => ACTION_FORMS[action];
