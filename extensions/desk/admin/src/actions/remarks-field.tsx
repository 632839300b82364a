/** Remarks by place: one line for each part of the application, or each item of the archive, that needs work. */
import { Box, Checkbox, Flex, Textarea, Typography } from '@strapi/design-system';
import { MATERIAL_KINDS, options, type CaseView, type Remark } from '@tiaohe/config';
import { useMemo, useState } from 'react';
import { useTemplate } from '../hooks/use-template';
import type { Choice } from '../parts/fields';

const OWN: readonly Choice[] = [
  { value: 'category', label: '纠纷类别' },
  { value: 'title', label: '案由' },
  { value: 'description', label: '纠纷经过' },
  { value: 'claims', label: '调解请求' },
  { value: 'amount', label: '涉及金额' },
  { value: 'occurredAt', label: '发生时间' },
  { value: 'place', label: '发生地点' },
  { value: 'applicant', label: '申请人信息' },
  { value: 'respondents', label: '被申请人信息' },
  { value: 'materials', label: '证明材料' },
];
type Props = { case: CaseView; about: 'application' | 'archive'; onGive(remarks: Remark[]): void };

export function RemarksField({ case: theCase, about, onGive }: Props) {
  const { extra } = useTemplate(about === 'application' ? theCase.category.code : '');
  const [texts, setTexts] = useState<Record<string, string>>({});
  const places = useMemo(
    () =>
      about === 'archive'
        ? options(MATERIAL_KINDS)
        : [...OWN, ...extra.map(({ key, label }) => ({ value: key, label }))],
    [about, extra],
  );
  const put = (next: Record<string, string>) => {
    setTexts(next);
    onGive(
      Object.entries(next).flatMap(([field, text]) => (text.trim() ? [{ field, text: text.trim() }] : [])),
    );
  };
  const toggle = (field: string, on: boolean) =>
    put(
      on
        ? { ...texts, [field]: '' }
        : Object.fromEntries(Object.entries(texts).filter(([key]) => key !== field)),
    );
  return (
    <Box>
      <Typography variant="pi" fontWeight="bold">
        勾选有问题的地方，写明要怎样改
      </Typography>
      <Flex direction="column" alignItems="stretch" gap={2} paddingTop={2}>
        {places.map(({ value, label }) => (
          <Box key={value}>
            <Checkbox checked={value in texts} onCheckedChange={(on) => toggle(value, on === true)}>
              {label}
            </Checkbox>
            {value in texts ? (
              <Box paddingTop={1} paddingLeft={6}>
                <Textarea
                  aria-label={`${label}的修改意见`}
                  minHeight="56px"
                  value={texts[value]}
                  onChange={(event: { target: { value: string } }) =>
                    put({ ...texts, [value]: event.target.value })
                  }
                />
              </Box>
            ) : null}
          </Box>
        ))}
      </Flex>
    </Box>
  );
}
