/** One case and everybody around it: who looks, who acts, who is rung. */
import { pngBomb } from './bombs';
import { signaturePng } from '../../../testing/signature';
import { clientOf, smsCode, type Client } from '../../../testing/client';
import { until } from '../../../testing/until';

export type Cast = { url: string; staff: Record<string, Client>; id: string };
const SIGNATURE = `data:image/png;base64,${Buffer.from(signaturePng()).toString('base64')}`;
type Call = { id: string; endedAt?: string | null };

/** A picture that is none does not cost its owner the code, and for a wrong code none is drawn out. */
const SAID_TO_BAD_PICTURES = [
  [400, 'VALIDATION', '签名图片太大，请重新签名'],
  [400, 'BAD_CREDENTIALS', undefined],
  [400, 'VALIDATION', '签名是空白的或太短，请重新签名'],
];

export function oneCase(cast: Cast) {
  const view = async (who: Client, door = '/api') => (await who.get(`${door}/cases/${cast.id}`)).data;
  async function act(who: Client, action: string, input: object = {}, door = '/api') {
    const { revision } = await view(who, door);
    return who.post(`${door}/cases/${cast.id}/actions/${action}`, { revision, ...input });
  }
  const sign = (token: string, documentId: string, smsCode: string, image = SIGNATURE) =>
    clientOf(cast.url, token).post(`/api/documents/${documentId}/signatures`, { image, smsCode });
  return {
    view,
    act,
    desk: (role: string, action: string, input: object = {}) =>
      act(cast.staff[role] as Client, action, input, '/desk'),
    untilState: (state: string) =>
      until(
        async () => (await view(cast.staff['reviewer'] as Client, '/desk')).state === state,
        `state ${state}`,
      ),
    /** Documents are made after the action that asks for them. */
    madeDocuments: (who: Client) =>
      until(async () => {
        const list = (await who.get(`/api/cases/${cast.id}/documents`)).data as { state: string }[];
        return list.length > 0 && list.every(({ state }) => state !== 'preparing') && list;
      }, 'the documents'),
    sign,
    /** Too many dots; dots enough to take a while, with a wrong code; the same with the right one. */
    async codeAfterBadPictures(token: string, documentId: string, phone: string): Promise<string> {
      const code = await smsCode(cast.url, phone, 'sign', token);
      const wrong = code === '000000' ? '111111' : '000000';
      const said = [];
      for (const [side, smsCode] of [
        [4_096, code],
        [2_000, wrong],
        [2_000, code],
      ] as const) {
        const { status, error } = await sign(token, documentId, smsCode, pngBomb(side));
        const [field] = (error?.fields ?? []) as { message?: string }[];
        said.push([status, error?.code, field?.message]);
      }
      expect(said).toEqual(SAID_TO_BAD_PICTURES);
      return code;
    },
    async answerCall(phone: string, outcome: string) {
      const ringing = async () => {
        const calls = (await clientOf(cast.url).get(`/sandbox/api/calls?to=${phone}`)).data as Call[];
        return calls.find(({ endedAt }) => !endedAt);
      };
      const call = await until(ringing, `a call to ${phone}`);
      await clientOf(cast.url).post(`/sandbox/api/calls/${call.id}/answer`, { outcome });
    },
  };
}
