import { bigramsOf } from './bigrams';

it('pairs neighbours, never across punctuation', () => {
  expect(bigramsOf('漏水，楼上')).toEqual(['漏水', '楼上']);
});

it('puts what is said often first', () => {
  expect(bigramsOf('房屋漏水。漏水')[0]).toBe('漏水');
});

it('leaves out what every application says', () => {
  expect(bigramsOf('申请调解纠纷')).toEqual(['请调', '解纠']);
});

it('keeps a rare character whole', () => {
  expect(bigramsOf('𠮷野家')).toEqual(['𠮷野', '野家']);
});
