/** What happens next, said to a person who has never been in mediation. */
import type { CaseState, CaseView } from '@tiaohe/config';

const TO_PARTY: Record<CaseState, string> = {
  draft: '把情况填好、点“提交”，工作人员才能看到。',
  submitted: '一般 1–3 个工作日内有结果，会发消息告诉您。',
  returned: '请看下面标出的审核意见，改好后重新提交。',
  'awaiting-supplement': '对方补充后会进入复审，结果会发消息告诉您。',
  're-review': '工作人员看完对方的补充后，会发消息告诉您。',
  confirming: '请留意中心的来电，接听后按提示回答即可。',
  'manual-follow-up': '工作人员会打电话联系您，请保持电话畅通。',
  'awaiting-acceptance': '中心正在办理立案，无需您操作。',
  'awaiting-assignment': '安排好调解员后会发消息告诉您。',
  mediating: '调解员会和您约时间。时间、地点在“调解安排”里。',
  closing: '请到“文书”里查看文件，没有问题就签字。',
  closed: '感谢您的配合。欢迎为调解员的服务打分。',
  'archive-first-review': '无需您操作，文书随时可以查看。',
  'archive-final-review': '无需您操作，文书随时可以查看。',
  'archive-returned': '无需您操作，文书随时可以查看。',
  archived: '无需您操作，文书随时可以查看。',
  'not-accepted': '您仍可以申请仲裁、行政处理，或向人民法院起诉。',
  declined: '您仍可以申请仲裁、行政处理，或向人民法院起诉。',
  withdrawn: '以后需要调解，可以重新申请。',
  merged: '请到合并后的案件里查看进展。',
};

const TO_MEDIATOR: Partial<Record<CaseState, { plain: string; next: string }>> = {
  mediating: { plain: '由您主持调解', next: '联系双方、预约调解、写好记录；谈成后申请结案。' },
  closing: { plain: '结案办理中', next: '等待双方签字和工作人员批准结案。' },
  closed: { plain: '已结案，待归档', next: '上传归档清单里的材料，然后提交归档。' },
  'archive-first-review': { plain: '已提交归档', next: '等待初审。' },
  'archive-final-review': { plain: '归档初审已通过', next: '等待终审。' },
  'archive-returned': { plain: '归档被退回', next: '请按退回意见补充材料，再次提交归档。' },
  archived: { plain: '归档完成', next: '案件只能查看。' },
};

type Reader = Pick<CaseView, 'state' | 'statePlain' | 'hats' | 'isSuspended' | 'canRate'>;

/** How the case stands, to the one who reads it. */
export function plainWords({ state, statePlain, hats }: Omit<Reader, 'isSuspended' | 'canRate'>): string {
  if (hats.includes('mediator')) return TO_MEDIATOR[state]?.plain ?? statePlain;
  return state === 'awaiting-supplement' && hats.includes('respondent')
    ? '请您补充情况，说说愿不愿意调解'
    : statePlain;
}

export function nextStep({ state, hats, isSuspended, canRate }: Omit<Reader, 'statePlain'>): string {
  if (isSuspended && state === 'mediating') return '调解暂时中止，恢复后会发消息。';
  if (hats.includes('mediator')) return TO_MEDIATOR[state]?.next ?? TO_PARTY[state];
  if (state === 'awaiting-supplement' && hats.includes('respondent'))
    return '点下面的“提交补充”填写；有材料可以先在“材料”里上传。';
  if (state === 'closed' && !canRate) return '感谢您的配合，文书随时可以查看。';
  return TO_PARTY[state];
}
