import type { DocumentText } from '@tiaohe/config';
import { situationOf } from './situation';

const signature = (state: 'pending' | 'signed' | 'refused') => ({
  id: 's1',
  role: 'party' as const,
  name: '张小兰',
  state,
  channel: null,
  signedAt: null,
});
const document = (change: Partial<DocumentText>): DocumentText => ({
  id: 'd1',
  kind: 'agreement',
  name: '调解协议书',
  state: 'to-sign',
  sha256: 'ab',
  generatedAt: null,
  materialId: null,
  paperOnly: false,
  signatures: [signature('pending')],
  mySignature: 's1',
  missing: [],
  caseId: 'c1',
  caseNumber: null,
  paragraphs: [],
  contentUrl: null,
  ...change,
});

it.each([
  ['may be signed here', {}, 'ready'],
  ['about a family is signed on paper', { paperOnly: true }, 'paper'],
  [
    'about a family that was signed already needs nothing more',
    { paperOnly: true, signatures: [signature('signed')] },
    'signed',
  ],
  ['that was signed stays signed', { signatures: [signature('signed')], state: 'signed' }, 'signed'],
  ['that was refused says so', { signatures: [signature('refused')] }, 'refused'],
  ['of other people is only read', { mySignature: null }, 'not-signer'],
  ['that was withdrawn cannot be signed, whoever it waits for', { state: 'void' }, 'void'],
  ['that is still being made asks for patience', { state: 'preparing' }, 'preparing'],
  ['that needs no signature any more is only read', { state: 'final' }, 'read-only'],
] as const)('a document %s', (_what, change, situation) => {
  expect(situationOf(document(change as Partial<DocumentText>))).toBe(situation);
});
