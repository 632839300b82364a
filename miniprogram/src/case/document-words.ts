/** How a document stands for the person who looks. */
import type { DocumentView } from '@tiaohe/config';
import type { Tone } from './state-tone';

const WORDS: Record<DocumentView['state'], string> = {
  preparing: '生成中',
  'to-sign': '待签字',
  signed: '已签好',
  final: '已生效',
  void: '已作废',
};
const TONES: Record<DocumentView['state'], Tone> = {
  preparing: 'plain',
  'to-sign': 'wait',
  signed: 'good',
  final: 'good',
  void: 'plain',
};

const mine = ({ signatures, mySignature }: DocumentView) => signatures.find(({ id }) => id === mySignature);
/** Whether this person still has to sign. */
export const waitsForMe = (document: DocumentView): boolean =>
  document.state === 'to-sign' && mine(document)?.state === 'pending';

export function documentWords(document: DocumentView): string {
  if (waitsForMe(document)) return '等您签字';
  if (document.state === 'to-sign' && mine(document)?.state === 'signed') return '您已签，等对方';
  return WORDS[document.state];
}
export const documentTone = ({ state }: DocumentView): Tone => TONES[state];
