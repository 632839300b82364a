/** What a person can do with a document right now. */
import type { SignatureView, DocumentText } from '@tiaohe/config';

export type Situation =
  'ready' | 'paper' | 'signed' | 'refused' | 'not-signer' | 'read-only' | 'void' | 'preparing';

export const mySignature = ({ signatures, mySignature: id }: DocumentText): SignatureView | undefined =>
  signatures.find((signature) => signature.id === id);

export function situationOf(document: DocumentText): Situation {
  if (document.state === 'void') return 'void';
  if (document.state === 'preparing') return 'preparing';
  const mine = mySignature(document);
  if (!mine) return 'not-signer';
  if (mine.state === 'signed') return 'signed';
  if (mine.state === 'refused') return 'refused';
  if (document.state !== 'to-sign') return 'read-only';
  // 电子签名法 art. 3: papers about marriage, adoption and inheritance are signed by hand.
  return document.paperOnly ? 'paper' : 'ready';
}
