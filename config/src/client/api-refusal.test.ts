import { toRefusal } from './api-refusal';

const read = (status: number, body: unknown) => {
  const { code, message } = toRefusal({ status, body });
  return { code, message };
};

it.each([
  [
    'a proxy that answers in HTML',
    502,
    '<html>',
    { code: 'INTERNAL', message: '系统出了点问题，您填写的内容没有丢失，请稍后再试' },
  ],
  [
    'a file that a proxy finds too large',
    413,
    null,
    { code: 'FILE_TOO_LARGE', message: '文件太大，请压缩后再传，或登记线下保存地址' },
  ],
  [
    'an English sentence of the framework',
    403,
    { error: { message: 'Forbidden' } },
    { code: 'FORBIDDEN', message: '您没有这项操作的权限' },
  ],
  [
    'a code that is not of the vocabulary',
    400,
    { error: { message: 'x', details: { code: 'NOPE' } } },
    { code: 'VALIDATION', message: '填写的内容有误，请检查标出的项目' },
  ],
  [
    'a Chinese sentence of the server',
    409,
    { error: { message: '调解室刚被约走', details: { code: 'ROOM_TAKEN' } } },
    { code: 'ROOM_TAKEN', message: '调解室刚被约走' },
  ],
])('reads %s in words for a person', (_what, status, body, expected) => {
  expect(read(status, body)).toEqual(expected);
});
