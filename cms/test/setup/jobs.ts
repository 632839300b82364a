/** Long work in tests: a lot of lines to export, and a gate in the database at which its third part waits. */
import { Workbook } from 'exceljs';
import { Client as Database } from 'pg';
import type { Answer, Client } from '../../../testing/client';
import { until } from '../../../testing/until';
import { demoStaff } from './panel';
import { startProduct, type Product } from './product';

/** Whoever holds this lock holds the work up: where it stops is no matter of chance. */
const GATE = 4_711;
export const ROWS = 3_500;
/** Another one for each file of tests: they share a database, and the trail forgets nothing. */
export const LOT = `lot${Date.now().toString(36)}`;
/** How the lines of the lot stand in the file: the newest first. */
export const LINES = Array.from({ length: ROWS }, (_, n) => `{"name":"=${ROWS - n}"}`);
const BEFORE_THE_GATE = 2_000;

const PREPARE = `
  create function hold_third_part() returns trigger language plpgsql as $$
  begin
    if new.number = 3 then perform pg_advisory_xact_lock(${GATE}); end if;
    return new;
  end $$;
  create trigger hold_third_part before insert on job_parts for each row execute function hold_third_part();
  insert into audit_entries (document_id, at, actor_kind, actor_id, actor_name, action, subject_type, subject_id, result, detail, created_at, updated_at, published_at)
  select md5('${LOT}' || n), now(), 'system', '0', '系统', 'job.start', 'job', '${LOT}', 'done', jsonb_build_object('name', '=' || n), now(), now(), now()
    from generate_series(1, ${ROWS}) n`;

export type JobHouse = Awaited<ReturnType<typeof openJobHouse>>;

export async function openJobHouse() {
  const product: Product = await startProduct();
  const database = new Database({ connectionString: process.env.DATABASE_URL });
  await database.connect();
  await database.query(PREPARE);
  const people = async () => ({
    auditor: await demoStaff(product, 'auditor'),
    admin: await demoStaff(product, 'system-admin'),
  });
  const take = (url: string): Promise<Response> => fetch(`${product.url}${url}`);

  return {
    product,
    database,
    people,
    take,
    shut: () => database.query(`select pg_advisory_lock(${GATE})`),
    open: () => database.query(`select pg_advisory_unlock(${GATE})`),
    exportLot: (client: Client): Promise<Answer> =>
      client.post('/desk/audit/export', { filter: { subject: LOT } }),
    ended: (client: Client, id: string, door = 'desk') =>
      until(async () => {
        const { data } = await client.get(`/${door}/jobs/${id}`);
        return data.endedAt ? data : null;
      }, 'the end of the job'),
    /** As far as the gate. */
    heldUp: (client: Client, id: string) =>
      until(async () => {
        const { data } = await client.get(`/desk/jobs/${id}`);
        return data.done === BEFORE_THE_GATE ? data : null;
      }, 'two thousand rows'),
    async tableOf(url: string): Promise<string[][]> {
      const answer = await take(url);
      if (answer.status !== 200) throw new Error(`the file: ${answer.status}`);
      const book = new Workbook();
      await book.xlsx.load(await answer.arrayBuffer());
      const rows = book.worksheets[0]?.getSheetValues() ?? [];
      return rows.map((row) => (Array.isArray(row) ? row.map(String) : []));
    },
    async close(): Promise<void> {
      await database.query('drop function if exists hold_third_part cascade');
      await database.end();
      await product.stop();
    },
  };
}
