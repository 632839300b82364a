import { contentDisposition, mayShowInline } from './content-disposition';

it('names a Chinese file for old and new browsers', () => {
  expect(contentDisposition({ name: '调解"协议(1).docx', inline: false })).toBe(
    `attachment; filename="___${'_'}_(1).docx"; filename*=UTF-8''%E8%B0%83%E8%A7%A3%22%E5%8D%8F%E8%AE%AE%281%29.docx`,
  );
});

it('never shows inline what may carry a script', () => {
  expect(
    ['image/svg+xml', 'text/html', 'application/xhtml+xml', 'application/xml'].filter(mayShowInline),
  ).toEqual([]);
});

it('shows photos, PDF, sound and film', () => {
  const kinds = ['image/jpeg', 'image/png', 'application/pdf', 'audio/mpeg', 'video/mp4'];
  expect(kinds.filter(mayShowInline)).toEqual(kinds);
});
