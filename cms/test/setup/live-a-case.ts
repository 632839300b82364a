/** One case from draft to archive, by people who try again whenever the server went away under their hands. */
import { clientOf, type Client } from '../../../testing/client';
import { persist } from './persist';

export type People = {
  url: string;
  applicant: Client;
  mediator: Client;
  mediatorId: string;
  staff: Record<string, Client>;
  phones: { applicant: string; respondent: string };
};
type Call = { id: string; endedAt?: string | null };

/** @param at the time on this case's own day, so that the robot may ring and rooms are free */
export async function liveACase(people: People, at: (hour: number) => string): Promise<string> {
  const { url, applicant, mediator, phones } = people;
  const { get, post } = clientOf(url);
  const desk = (role: string) => people.staff[role] as Client;

  const setClock = (hour: number) =>
    persist(
      `the clock at ${at(hour)}`,
      async () => new Date((await get('/sandbox/api/clock')).data.now) >= new Date(at(hour)),
      () => post('/sandbox/api/clock', { now: at(hour) }),
    );
  let id = '';
  const stateIs = async (...states: string[]) => {
    const answer = await applicant.get(`/api/cases/${id}`);
    return states.includes(answer.data?.state);
  };
  const does = (who: Client, door: '/api' | '/desk', action: string, to: string, input: object = {}) =>
    persist(
      `${action} to ${to}`,
      () => stateIs(to),
      async () => {
        const { revision } = (await who.get(`${door}/cases/${id}`)).data;
        return who.post(`${door}/cases/${id}/actions/${action}`, { revision, ...input });
      },
    );
  const adds = (what: string, who: Client, path: string, body: () => Promise<object>) =>
    persist(
      what,
      async () => (await who.get(path)).data.length > 0,
      async () => who.post(path, await body()),
    );

  await setClock(10);
  await persist(
    'a draft',
    async () => {
      const drafts = (await applicant.get('/api/cases?state=draft')).data as { id: string }[];
      id = drafts[0]?.id ?? '';
      return id !== '';
    },
    () =>
      applicant.post('/api/cases', {
        category: 'noise',
        description: '夜间噪音',
        respondents: [{ name: '陈静', phone: phones.respondent }],
      }),
  );
  await does(applicant, '/api', 'submit', 'submitted');
  await does(desk('reviewer'), '/desk', 'pass', 'confirming');
  await persist(
    'both willing',
    () => stateIs('awaiting-acceptance'),
    async () => {
      for (const phone of Object.values(phones)) {
        const calls = (await get(`/sandbox/api/calls?to=${phone}`)).data as Call[];
        for (const call of calls.filter(({ endedAt }) => !endedAt))
          await post(`/sandbox/api/calls/${call.id}/answer`, { outcome: 'willing' });
      }
    },
  );
  await does(desk('reviewer'), '/desk', 'accept', 'awaiting-assignment');
  await does(desk('dispatcher'), '/desk', 'assign', 'mediating', { mediators: [people.mediatorId] });

  const [start, end] = [at(14), at(15)];
  await adds('a booked room', mediator, `/api/cases/${id}/sessions`, async () => {
    const query = `start=${encodeURIComponent(start)}&end=${encodeURIComponent(end)}`;
    return { kind: 'room', roomId: (await mediator.get(`/api/rooms?${query}`)).data[0].id, start, end };
  });
  await setClock(16);
  const record = { at: start, mode: 'room', text: '双方达成一致', participants: '双方' };
  await adds('a record', mediator, `/api/cases/${id}/records`, () => Promise.resolve(record));
  await does(mediator, '/api', 'request-closing', 'closing', {
    outcome: 'success',
    agreementForm: 'oral',
    note: '双方当场达成一致',
    terms: [{ text: '晚十点后不再施工。' }],
  });
  await does(desk('dispatcher'), '/desk', 'close', 'closed');
  await does(mediator, '/api', 'submit-archive', 'archive-first-review');
  await does(desk('dispatcher'), '/desk', 'pass-first-review', 'archive-final-review');
  await does(desk('archivist'), '/desk', 'pass-final-review', 'archived');
  return id;
}
