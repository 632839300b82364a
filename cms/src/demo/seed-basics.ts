/** What every centre needs on its first day: categories, one application form, a call script. Staff change them freely. */
import { listCategories } from '@tiaohe/config';
import { DEFAULT_SCRIPT } from '../api/call-task/call/script-for';
import { seedDocumentTemplates } from '../api/document-template/seed-document-templates';
import { asJson, insertRows } from '../platform/db/insert-row';
import type { Platform } from '../platform/platform';
import { APPLICATION_SECTIONS, LABOUR_SECTION, REQUIRED_MATERIALS } from './application-form';

async function seedCategories(platform: Platform): Promise<void> {
  const { db, clock } = platform;
  const known = new Set(
    (await db('dispute_categories').select<{ code: string }[]>('code')).map(({ code }) => code),
  );
  const rows = listCategories()
    .map(({ code, name, parent, paperOnly, termDays }, order) => ({
      code,
      name,
      parent_code: parent,
      paper_only: paperOnly,
      term_days: termDays,
      sort_order: order,
      enabled: true,
    }))
    .filter(({ code }) => !known.has(code));
  await insertRows({ db, table: 'dispute_categories', now: clock.now(), rows });
}

async function seedOnce(platform: Platform, table: string, rows: object[]): Promise<void> {
  const { db, clock } = platform;
  if (await db(table).first('id')) return;
  await insertRows({ db, table, now: clock.now(), rows });
}

export async function seedBasics(platform: Platform): Promise<void> {
  await seedCategories(platform);
  const form = { version: 1, enabled: true, required_materials: asJson(REQUIRED_MATERIALS) };
  await seedOnce(platform, 'application_templates', [
    {
      ...form,
      name: '纠纷调解申请表',
      code: 'general',
      roles: asJson([]),
      categories: asJson([]),
      sections: asJson(APPLICATION_SECTIONS),
    },
    {
      ...form,
      name: '劳动争议调解申请表',
      code: 'labour',
      roles: asJson([]),
      categories: asJson(['wages', 'labour']),
      sections: asJson([...APPLICATION_SECTIONS, LABOUR_SECTION]),
    },
  ]);
  await seedDocumentTemplates({ platform });
  await seedOnce(platform, 'call_scripts', [
    { name: '调解意愿确认', version: 1, enabled: true, ...DEFAULT_SCRIPT },
  ]);
}
