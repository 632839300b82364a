import { MATERIAL_KINDS, type MaterialKind } from '@tiaohe/config';
import { arrange, sectionOf, type Placeable } from './arrange';

const paper = (kind: MaterialKind, document: Placeable['document'] = null): Placeable => ({ kind, document });

it('finds a heading for every kind of paper', () => {
  const kinds = Object.keys(MATERIAL_KINDS) as MaterialKind[];
  const last = kinds.filter((kind) => sectionOf(paper(kind)).title === '其他材料');

  expect(last).toEqual(['other']);
});

it('lays application before evidence before agreement, and counts within each heading', () => {
  const papers = [paper('agreement'), paper('evidence'), paper('application'), paper('evidence')];

  expect(arrange(papers).map(({ no, item }) => [no, item.kind])).toEqual([
    ['1-1', 'application'],
    ['5-1', 'evidence'],
    ['5-2', 'evidence'],
    ['7-1', 'agreement'],
  ]);
});

it('puts a generated application for judicial confirmation under its own heading', () => {
  const document = { kind: 'confirmation-application', state: 'signed' } as const;
  expect(sectionOf(paper('agreement', document)).no).toBe(10);
});

it('keeps void documents apart', () => {
  expect(sectionOf(paper('agreement', { kind: 'agreement', state: 'void' })).title).toBe('作废文书（备查）');
});
