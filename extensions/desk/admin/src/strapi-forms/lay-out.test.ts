import { lay, questions, road, save, type Case } from './trees/try-out';

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
