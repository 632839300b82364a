/** One of each of Strapi's own forms, with what two people make of it. */
import type { Client } from '../../../testing/client';
import { makeColleague, makeRole, roleId } from './panel';
import type { Product } from './product';

export type StrapiForm = { path: string; first: object; second: object };

export const FORM_NAMES = [
  'a typical case',
  'a holiday',
  'a room',
  'a panel user',
  'the name of a role',
  'the rights of a role',
  'a webhook',
  'an API token',
  'how pictures are treated',
  'how a list of contents looks',
];

export async function prepareForms(product: Product, admin: Client): Promise<Record<string, StrapiForm>> {
  const forms: Record<string, StrapiForm> = {};
  const content = async (uid: string, body: object) => {
    const made = await admin.post(`/content-manager/collection-types/api::${uid}.${uid}`, body);
    if (made.status !== 201) throw new Error(`${uid}: ${made.status} ${JSON.stringify(made.error)}`);
    return `/content-manager/collection-types/api::${uid}.${uid}/${made.data.documentId}`;
  };
  const stamp = String(Date.now());
  forms['a typical case'] = {
    path: await content('typical-case', { title: '楼上漏水案', category: 'leak', facts: '漏水。' }),
    first: { comment: '第一个人写的' },
    second: { law: '第二个人写的' },
  };
  forms['a holiday'] = {
    path: await content('holiday', {
      day: `2090-${stamp.slice(-2, -1) === '0' ? '01' : '02'}-0${1 + (Number(stamp) % 9)}`,
      name: '调休',
    }),
    first: { name: '元旦' },
    second: { isWorkday: true },
  };
  forms['a room'] = {
    path: await content('room', { name: '听松室', location: '一楼', capacity: 6 }),
    first: { location: '二楼' },
    second: { capacity: 9 },
  };
  const colleague = await makeColleague(product, admin, [await roleId(admin, 'reviewer')]);
  forms['a panel user'] = {
    path: `/admin/users/${colleague.id}`,
    first: { firstname: '甲同事' },
    second: { firstname: '乙同事' },
  };
  const role = await makeRole(admin, ['case.read']);
  forms['the name of a role'] = {
    path: `/admin/roles/${role}`,
    first: { name: `改名一${stamp}`, description: '' },
    second: { name: `改名二${stamp}`, description: '' },
  };
  const ticks = (...words: string[]) => ({
    permissions: words.map((word) => ({
      action: `plugin::desk.${word}`,
      subject: null,
      properties: {},
      conditions: [],
    })),
  });
  forms['the rights of a role'] = {
    path: `/admin/roles/${role}/permissions`,
    first: ticks('case.read', 'case.accept'),
    second: ticks('case.read', 'room.manage'),
  };
  const webhook = await admin.post('/admin/webhooks', {
    name: `通知${stamp}`,
    url: 'https://example.com/hook',
    headers: {},
    events: ['entry.create'],
  });
  const hook = { url: 'https://example.com/hook', headers: {}, events: ['entry.create'], isEnabled: false };
  forms['a webhook'] = {
    path: `/admin/webhooks/${webhook.data.id}`,
    first: { ...hook, name: `一${stamp}` },
    second: { ...hook, name: `二${stamp}` },
  };
  const key = { description: '', type: 'read-only' };
  const made = await admin.post('/admin/api-tokens', { ...key, name: `令牌${stamp}`, lifespan: null });
  forms['an API token'] = {
    path: `/admin/api-tokens/${made.data.id}`,
    first: { ...key, name: `令牌一${stamp}` },
    second: { ...key, name: `令牌二${stamp}` },
  };
  const media = { responsiveDimensions: true, autoOrientation: true };
  forms['how pictures are treated'] = {
    path: '/upload/settings',
    first: { ...media, sizeOptimization: false },
    second: { ...media, sizeOptimization: true },
  };
  const views = '/content-manager/content-types/api::holiday.holiday/configuration';
  const { contentType } = (await admin.get(views)).data;
  const sized = (pageSize: number) => ({
    settings: { ...contentType.settings, pageSize },
    layouts: contentType.layouts,
  });
  forms['how a list of contents looks'] = { path: views, first: sized(20), second: sized(50) };
  return forms;
}
