import type { Fields } from '../merge-three';
import { lay, questions, road, save, type Case } from './try-out';

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
