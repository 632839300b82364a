import { z } from 'zod';
import { judgeReply } from './judge-reply';

const room = z.strictObject({ id: z.string(), at: z.iso.datetime() });

describe('an answer', () => {
  it('is as its endpoint says, dates as the caller reads them', () => {
    const reply = { data: [{ id: 'a', at: new Date(0), gone: undefined }] };
    expect(judgeReply({ reply: room.array() }, reply)).toBeNull();
  });

  it('does not let a column slip out, nor is its value said', () => {
    const verdict = judgeReply({ reply: room }, { data: { id: 'a', at: new Date(0), phone: '13800000000' } });
    expect(verdict).toMatch(/^data: unrecognized_keys .*"phone"/);
    expect(verdict).not.toContain('13800000000');
  });

  it.each([
    ['a field that is missing', { reply: room }, { data: { id: 'a' } }, /^data\.at: invalid_type/],
    ['meta that nobody announced', { reply: z.null() }, { data: null, meta: { unread: 1 } }, /^meta: unrec/],
    ['data instead of a file', { reply: 'file' as const }, { data: null }, /^not file/],
    ['a file instead of data', { reply: room }, { taken: true as const }, /^no data/],
    ['an envelope instead of a raw body', { reply: { raw: room } }, { data: {} }, /^not raw/],
    ['a link that is none', { reply: { fileOr: room } }, { data: { url: '/x' } }, /^data\.id: invalid_type/],
    [
      'a page without its size',
      { reply: z.null() },
      { data: null, meta: { pagination: { page: 1, total: 0, pageCount: 0 } as never } },
      /^meta\.pagination\.pageSize: /,
    ],
  ])('is refused: %s', (_, said, reply, verdict) => {
    expect(judgeReply(said, reply)).toMatch(verdict);
  });

  it.each([
    [
      'pagination',
      { reply: z.null() },
      { data: null, meta: { pagination: { page: 1, pageSize: 1, total: 0, pageCount: 0 } } },
    ],
    [
      'announced meta',
      { reply: z.null(), meta: z.strictObject({ unread: z.number() }) },
      { data: null, meta: { unread: 1 } },
    ],
    ['nothing', { reply: 'nothing' as const }, { status: 204 as const }],
    ['a file where data may come too', { reply: { fileOr: room } }, { taken: true as const }],
    ['data where a file may come too', { reply: { fileOr: z.null() } }, { data: null }],
    ['a body of its own', { reply: { raw: z.strictObject({ ok: z.boolean() }) } }, { raw: { ok: true } }],
  ])('fits: %s', (_, said, reply) => {
    expect(judgeReply(said, reply)).toBeNull();
  });
});
