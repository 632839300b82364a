/** What is said where there is nothing to sign here. */
import { type ApiRefusal } from '@tiaohe/config';
import type { Situation } from './situation';

export type Note = { tone: 'good' | 'wait' | 'bad'; title: string; text: string; action?: string };

export const NOTES: Partial<Record<Situation, Note>> = {
  signed: { tone: 'good', title: '您已经签过了', text: '不用再签。等其他人都签好，调解中心会通知您。' },
  refused: { tone: 'wait', title: '您选择了不签', text: '调解员会和您联系。改变主意的话，请先告诉调解员。' },
  void: {
    tone: 'bad',
    title: '这份文件已作废',
    text: '文件内容已经修改，不用再签。新的文件生成后，会再通知您。',
  },
  preparing: {
    tone: 'wait',
    title: '文件正在生成',
    text: '一般几分钟就好，好了会发通知给您，请稍后再打开。',
  },
  'not-signer': { tone: 'wait', title: '这份文件不用您签', text: '您可以看内容和签字情况。' },
  'read-only': { tone: 'good', title: '这份文件不用签字', text: '您可以看内容，也可以打开文件保存。' },
  paper: {
    tone: 'wait',
    title: '这份文件要在纸上签',
    text: '婚姻、收养、继承等涉及人身关系的文件，法律规定不能用电子签名（《电子签名法》第三条）。请在纸上签好，拍照上传。',
  },
};

const OTHER_PHONE = '换一个手机号登录';

export function failureNote({ code, status, message }: ApiRefusal, hasId: boolean): Note {
  if (code === 'NETWORK')
    return { tone: 'bad', title: '网络不通', text: '请检查手机网络，再点下面重试。', action: '再试一次' };
  if (status === 404)
    return {
      tone: 'bad',
      title: '没有找到这份文件',
      text: '链接可能不完整、已经过期，或者文件不属于您登录的账号。请从调解中心的通知里重新打开。',
      action: hasId ? OTHER_PHONE : undefined,
    };
  if (status === 403)
    return {
      tone: 'bad',
      title: '您不能看这份文件',
      text: '请确认登录的是在调解中心登记的手机号，或联系调解员。',
      action: OTHER_PHONE,
    };
  return { tone: 'bad', title: '暂时打不开', text: message, action: '再试一次' };
}
