import { layOut, settleFields, type Answer } from './lay-out';
import type { Fields } from './merge-three';
import { roadOf, type Road } from './roads';

const road = (path: string) => roadOf(path) as Road;
type Case = { path: string; base: object; mine: object; theirs: object };
const lay = ({ path, base, mine, theirs }: Case) =>
  layOut({
    road: road(path),
    base: JSON.stringify(base),
    mine: JSON.stringify(mine),
    theirs: JSON.stringify(theirs),
  });
function save(asked: Case, answer: Exclude<Answer, 'back'>): unknown {
  const fields = settleFields(lay(asked), answer);
  const { tree } = road(asked.path);
  return tree?.write(asked.mine as Fields, fields);
}
const questions = (asked: Case) => {
  const { merged, own } = lay(asked);
  return { both: merged.both, ...own };
};

describe('the rights of a panel role', () => {
  const right = (action: string, conditions: string[] = []) => ({
    action: `plugin::desk.${action}`,
    subject: null,
    properties: {},
    conditions,
  });
  const onRooms = (fields: string[]) => ({
    action: 'plugin::content-manager.explorer.update',
    subject: 'api::room.room',
    properties: { fields },
    conditions: [],
  });
  const path = '/admin/roles/11/permissions';
  const base = { data: [right('case.read'), right('room.book'), onRooms(['name'])] };
  /** The rest of what a stored right carries says nothing. */
  const stored = (...rights: object[]) => ({
    data: rights.map((one, id) => ({ id, actionParameters: {}, ...one })),
  });

  it('that only one of the two changed are both kept', () => {
    const asked: Case = {
      path,
      base,
      mine: { permissions: [right('case.read'), onRooms(['name']), right('case.accept')] },
      theirs: stored(right('room.book'), right('case.read', ['plugin::desk.handled']), onRooms(['name'])),
    };
    expect(questions(asked)).toEqual({
      both: [],
      mine: ['plugin::desk.room.book|', 'plugin::desk.case.accept|'],
      theirs: ['plugin::desk.case.read|'],
    });
    expect(save(asked, {})).toEqual({
      permissions: [
        right('case.read', ['plugin::desk.handled']),
        { ...onRooms(['name']) },
        right('case.accept'),
      ],
    });
  });

  it('that both changed otherwise are asked, each whole with its fields and rows', () => {
    const asked: Case = {
      path,
      base,
      mine: { permissions: [right('room.book'), onRooms(['name', 'location'])] },
      theirs: stored(
        right('case.read', ['plugin::desk.handled']),
        right('room.book'),
        onRooms(['capacity', 'name']),
      ),
    };
    const both = ['plugin::content-manager.explorer.update|api::room.room', 'plugin::desk.case.read|'];
    expect(questions(asked).both.sort()).toEqual(both);
    expect(save(asked, { [both[0] ?? '']: 'theirs', [both[1] ?? '']: 'mine' })).toEqual({
      permissions: [right('room.book'), onRooms(['capacity', 'name'])],
    });
    expect(save(asked, 'theirs')).toEqual({
      permissions: [
        right('case.read', ['plugin::desk.handled']),
        right('room.book'),
        onRooms(['capacity', 'name']),
      ],
    });
  });

  it('are called as the editor calls them', async () => {
    const { base: opened, mine, theirs } = lay({ path, base, mine: { permissions: [] }, theirs: stored() });
    const answers: Record<string, Fields> = {
      '/admin/permissions?role=11': {
        data: {
          sections: {
            collectionTypes: { subjects: [{ uid: 'api::room.room', label: '调解室' }], actions: [] },
          },
          conditions: [{ id: 'plugin::desk.handled', displayName: '本人经手' }],
        },
      },
      '/content-manager/content-types/api::room.room/configuration': {
        data: { contentType: { metadatas: { name: { edit: { label: '名称' } } } } },
      },
    };
    const words = await road(path).tree?.words({
      path,
      fields: [opened, mine, theirs],
      read: (address) => Promise.resolve(answers[address] ?? {}),
    });
    expect(words?.labels).toEqual({
      'plugin::desk.case.read|': '案件：查看案件',
      'plugin::desk.room.book|': '调解室：预约调解室和会议',
      'plugin::content-manager.explorer.update|api::room.room': '调解室：修改',
    });
    const update = 'plugin::content-manager.explorer.update|api::room.room';
    expect(words?.say?.(update, opened[update])).toBe('已勾选\n字段：名称');
    expect(
      words?.say?.('plugin::desk.case.read|', { properties: {}, conditions: ['plugin::desk.handled'] }),
    ).toBe('已勾选\n数据范围：本人经手');
    expect(words?.say?.(update, null)).toBe('未勾选');
  });
});

describe('the rights of an account role', () => {
  const path = '/users-permissions/roles/3';
  const tree = (ticked: string[]) => ({
    'api::operation': {
      controllers: {
        case: Object.fromEntries(
          ['apply', 'respond', 'mediate'].map((one) => [one, { enabled: ticked.includes(one), policy: '' }]),
        ),
      },
    },
  });
  const role = (name: string, ticked: string[]) => ({ name, description: '个人', permissions: tree(ticked) });

  it('are merged tick by tick; a name that both changed is asked', () => {
    const asked: Case = {
      path,
      base: { role: role('个人', ['apply']) },
      mine: { ...role('个人甲', ['apply', 'respond']), users: [] },
      theirs: { role: role('个人乙', ['mediate']) },
    };
    expect(questions(asked)).toEqual({
      both: ['name'],
      mine: ['tick api::operation.case.respond'],
      theirs: ['tick api::operation.case.apply', 'tick api::operation.case.mediate'],
    });
    expect(save(asked, { name: 'mine' })).toEqual({ ...role('个人甲', ['respond', 'mediate']), users: [] });
    expect(save(asked, 'theirs')).toEqual({ ...role('个人乙', ['mediate']), users: [] });
  });
});

describe('an API token', () => {
  const path = '/admin/api-tokens/3';
  const token = (type: string, ...permissions: string[]) => ({
    name: '大屏',
    description: '',
    type,
    permissions,
  });
  const [SCREEN, CASES] = ['api::operation.screen.watch', 'api::operation.report.read'];

  it('keeps the ticks of both; what kind it is may be a question', () => {
    const asked: Case = {
      path,
      base: { data: token('custom', SCREEN) },
      mine: token('custom', SCREEN, CASES),
      theirs: { data: { ...token('custom'), lastUsedAt: null } },
    };
    expect(questions(asked)).toEqual({ both: [], mine: [`tick ${CASES}`], theirs: [`tick ${SCREEN}`] });
    expect(save(asked, {})).toEqual(token('custom', CASES));
  });

  it('of a kind without ticks sends none', () => {
    const asked: Case = {
      path,
      base: { data: token('custom', SCREEN) },
      mine: { ...token('full-access'), permissions: null },
      theirs: { data: token('read-only') },
    };
    expect(questions(asked).both).toEqual(['type']);
    expect(save(asked, { type: 'theirs' })).toEqual({ ...token('read-only'), permissions: null });
  });
});

describe('how a list looks', () => {
  const path = '/content-manager/content-types/api::holiday.holiday/configuration';
  const looks = (pageSize: number, list: string[], label: string) => ({
    settings: { pageSize, mainField: 'name' },
    metadatas: {
      name: { edit: { label, mainField: { name: 'x' } }, list: { label: '名称', sortable: true } },
    },
    layouts: { list, edit: [[{ name: 'name', size: 6 }]] },
  });
  const read = (...of: Parameters<typeof looks>) => ({
    data: { contentType: { uid: 'x', ...looks(...of) } },
  });

  it('is merged setting by setting; columns that both moved are asked', async () => {
    const asked: Case = {
      path,
      base: read(10, ['id', 'name'], '名称'),
      mine: looks(50, ['name'], '名称'),
      theirs: read(10, ['name', 'id'], '节日'),
    };
    expect(questions(asked)).toEqual({
      both: ['list'],
      mine: ['settings pageSize'],
      theirs: ['name edit label'],
    });
    expect(save(asked, { list: 'theirs' })).toEqual(looks(50, ['name', 'id'], '节日'));
    const { base, mine, theirs } = lay(asked);
    const words = await road(path).tree?.words({
      path,
      fields: [base, mine, theirs],
      read: async () => ({}),
    });
    expect([
      words?.labels['list'],
      words?.labels['settings pageSize'],
      words?.say?.('list', ['id', 'name']),
    ]).toEqual(['列表里的列', '每页条数', 'id、节日']);
  });
});
