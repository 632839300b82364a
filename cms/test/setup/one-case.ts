/** One case and everybody around it: who looks, who acts, who is rung. */
import { signaturePng } from './signature';
import { clientOf, until, type Client } from './client';

export type Cast = { url: string; staff: Record<string, Client>; id: string };
const SIGNATURE = `data:image/png;base64,${Buffer.from(signaturePng()).toString('base64')}`;
type Call = { id: string; endedAt?: string | null };

export function oneCase(cast: Cast) {
  const view = async (who: Client, door = '/api') => (await who.get(`${door}/cases/${cast.id}`)).data;
  async function act(who: Client, action: string, input: object = {}, door = '/api') {
    const { revision } = await view(who, door);
    return who.post(`${door}/cases/${cast.id}/actions/${action}`, { revision, ...input });
  }
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
    sign(token: string, documentId: string, smsCode: string, image = SIGNATURE) {
      return clientOf(cast.url, token).post(`/api/documents/${documentId}/signatures`, { image, smsCode });
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
