/** Strapi's own doors to case data, each knocked at: the content manager's routes, the generated API, relations from outside. */
import { CASE_DATA, CLOSED_CONTENTS } from '../../src/platform/document-rules/case-data';
import { clientOf, type Client } from '../../../testing/client';
import type { Scene } from './rows';

const MANAGER = '/content-manager';
const OPEN_TYPE = `${MANAGER}/collection-types/api::typical-case.typical-case`;

async function tryManager(who: Client, uid: string, id: string): Promise<[string, number][]> {
  const list = `${MANAGER}/collection-types/${uid}`;
  const reads = [
    list,
    `${list}?page=1&pageSize=100&_q=1`,
    `${list}?populate=*&filters[id][$gt]=0`,
    `${list}/${id}`,
    `${list}/${id}/actions/countDraftRelations`,
    `${MANAGER}/single-types/${uid}`,
    `${MANAGER}/relations/${uid}/${id}/case`,
    `${MANAGER}/relations/${uid}/case`,
    list.replace('collection-types', 'Collection-Types'),
    `${MANAGER}/collection-types/${uid.replace('::', '%3A%3A')}`,
  ];
  const answers: [string, number][] = [];
  for (const path of reads) answers.push([`GET ${path}`, (await who.get(path)).status]);
  answers.push(
    ['POST', (await who.post(list, { state: 'closed' })).status],
    ['PUT', (await who.put(`${list}/${id}`, { state: 'closed' })).status],
    ['DELETE', (await who.remove(`${list}/${id}`)).status],
    ['clone', (await who.post(`${list}/clone/${id}`)).status],
    ['bulkDelete', (await who.post(`${list}/actions/bulkDelete`, { documentIds: [id] })).status],
    ['publish', (await who.post(`${list}/${id}/actions/publish`)).status],
  );
  return answers;
}

export function stockDoors(sceneOf: () => Scene, urlOf: () => string): void {
  const admin = () => sceneOf().people.S;

  it.each([...CLOSED_CONTENTS])(
    'the content manager neither shows nor writes %s, also to the panel’s owner',
    async (uid) => {
      const answers = await tryManager(admin(), uid, sceneOf().other.case);
      expect(answers.filter(([what, status]) => status !== (what.startsWith('GET') ? 403 : 409))).toEqual([]);
      const anonymous = clientOf(urlOf());
      expect((await anonymous.get(`${MANAGER}/collection-types/${uid}`)).status).toBe(401);
    },
  );

  it.each([...CASE_DATA])('the generated API has no door to %s', async (uid) => {
    const [, name = ''] = uid.split('.');
    const plurals = [`${name}s`, `${name}es`, name.replace(/y$/, 'ies')];
    const own = ['/api/cases', '/api/jobs', '/api/notices', '/api/organisations'];
    for (const plural of plurals)
      for (const path of [`/api/${plural}`, `/api/${plural}/1`, `/api/${plural}?populate=*`]) {
        const { status } = await clientOf(urlOf()).get(path);
        expect([path, [401, 404, 405].includes(status)]).toEqual([path, true]);
        if (own.some((one) => path.startsWith(one))) continue;
        const signedIn = await sceneOf().people.P.get(path);
        expect([path, [404, 405].includes(signedIn.status)]).toEqual([path, true]);
      }
  });

  it('the role editor does not offer case data', async () => {
    const { collectionTypes } = (await admin().get('/admin/permissions')).data.sections;
    const offered: string[] = collectionTypes.subjects.map((one: { uid: string }) => one.uid);
    expect(offered.filter((uid) => CLOSED_CONTENTS.has(uid))).toEqual([]);
    const answer = await admin().put('/admin/roles/2/permissions', {
      permissions: [
        {
          action: 'plugin::content-manager.explorer.read',
          subject: 'api::case.case',
          properties: {},
          conditions: [],
        },
      ],
    });
    expect(answer.status).toBe(400);
  });

  it('no relation of an open type leads to a case: by populate, filter, sort or search', async () => {
    const [archived] = (await admin().get('/desk/cases?state=archived&historical=1&pageSize=1')).data;
    await admin().post(`/desk/cases/${archived.id}/typical-case`);
    const of = async (query: string) => admin().get(`${OPEN_TYPE}?${query}`);
    const ids = (answer: { data: { results?: { id: number }[] } }) =>
      answer.data?.results?.map(({ id }) => id);
    const right = await of(`filters[fromCase][number][$eq]=${archived.number}`);
    const wrong = await of('filters[fromCase][number][$eq]=no-such-number');
    expect([right.status, ids(right)]).toEqual([wrong.status, ids(wrong)]);
    for (const query of [
      'populate=fromCase',
      'populate[fromCase][populate]=*',
      'sort=fromCase.number',
      `_q=${archived.number}`,
    ])
      expect(JSON.stringify((await of(query)).data ?? '')).not.toContain(archived.number);
    expect((await admin().get(`${MANAGER}/relations/api::typical-case.typical-case/fromCase`)).status).toBe(
      403,
    );
  });
}
