import Koa from 'koa';
import request from 'supertest';
import { sendRefusal } from '../platform/http/answer';
import { refuse } from '../platform/http/refusal';
import requestId from './request-id';

const lines: string[] = [];
const platform = { log: (_level: string, line: string) => void lines.push(line) };
const app = new Koa();
app.use(requestId());
app.use((ctx) => {
  try {
    if (ctx.path === '/refused') refuse('NOT_FOUND');
    throw new Error('boom');
  } catch (error) {
    sendRefusal({ ctx, error, platform });
  }
});

describe('a request', () => {
  it('has a number that is no other’s, in its answer', async () => {
    const answers = await Promise.all([
      request(app.callback()).get('/refused'),
      request(app.callback()).get('/refused'),
    ]);
    const numbers = answers.map(({ headers }) => headers['x-request-id'] as string);
    expect(numbers).toEqual([expect.stringMatching(/^[0-9a-f]{8}$/), expect.stringMatching(/^[0-9a-f]{8}$/)]);
    expect(new Set(numbers).size).toBe(2);
    expect(answers[0]?.body.error.details).toEqual({ code: 'NOT_FOUND' });
    expect(lines).toEqual([]);
  });

  it('that met a fault of ours says its number to the person and to the log', async () => {
    const { status, body, headers } = await request(app.callback()).get('/faulty');
    const number = headers['x-request-id'] as string;
    expect([status, body.error.message, body.error.details]).toEqual([
      500,
      `系统出了点问题，您填写的内容没有丢失，请稍后再试（问题编号 ${number}）`,
      { code: 'INTERNAL', requestId: number },
    ]);
    expect(lines).toEqual([expect.stringContaining(`[${number}] GET /faulty: Error: boom`)]);
  });
});
