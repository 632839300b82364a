import { readContentTypes } from './read-content-types.mjs';
import { modelPage } from './reference-model.mjs';

const types = readContentTypes();
const stranger = { name: 'stranger', label: '新表', table: 'strangers', attributes: {} };

it('draws whom a party belongs to', () => {
  const text: string = modelPage(types);
  expect(text).toContain('  case |o--o{ party : case\n');
  expect(text).toContain('party["当事人 party"]');
});

it('stops at a content type that stands in no area', () => {
  expect(() => modelPage([...types, stranger])).toThrow(
    'Not in an area of scripts/lib/reference-model.mjs: stranger',
  );
});

it('stops at an area that names what is no longer stored', () => {
  const without = types.filter(({ name }: { name: string }) => name !== 'room');
  expect(() => modelPage(without)).toThrow('and not stored: room');
});
