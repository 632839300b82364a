import { auditValueWord } from './audit-details';

it('says states, hats and roles in words, each where it belongs', () => {
  expect(auditValueWord('from', 'submitted')).toBe('待审核');
  expect(auditValueWord('hat', 'staff')).toBe('工作人员');
  expect(auditValueWord('kind', 'evidence')).toBe('证据材料');
  expect(auditValueWord('kind', 'person')).toBe('个人用户');
  expect(auditValueWord('gender', 'female')).toBe('女');
});

it('leaves what people wrote as they wrote it', () => {
  expect(auditValueWord('reason', 'submitted')).toBe('submitted');
  expect(auditValueWord('somebody-elses', 'x')).toBe('x');
});
