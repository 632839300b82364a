/** An enterprise's registration, and the decision whether it was verified; the enterprise is told. */
import { VERIFICATIONS, type PersonDetail } from '@tiaohe/config';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { peopleCalls } from '../api/people';
import { useDesk } from '../api/use-desk';
import { useSend } from '../hooks/use-send';
import { ConfirmButton } from '../parts/confirm-button';
import { Facts } from '../parts/facts';
import { Tag } from '../parts/tag';
import { VERIFICATION_TONES } from './person-words';
import { ReasonDialog } from './reason-dialog';

type Props = { person: PersonDetail; mayManage: boolean; onChanged(): void };

export function EnterpriseBox({ person, mayManage, onChanged }: Props) {
  const desk = useDesk();
  const calls = peopleCalls(desk);
  const { send } = useSend({ toast: true });
  const [isRefusing, setRefusing] = useState(false);
  const [licence, setLicence] = useState<string | null>(null);
  const { enterprise } = person;
  if (!enterprise) return null;
  const verify = async () => {
    const sent = await send(() => calls.decideEnterprise(person, 'verified'), { done: '已通知企业' });
    if (sent.ok) onChanged();
  };
  const showLicence = async () => {
    const sent = await send(() => calls.licence(person.id));
    if (sent.ok) setLicence(sent.answer);
  };
  return (
    <Box background="neutral100" hasRadius padding={4}>
      <Flex justifyContent="space-between" paddingBottom={3}>
        <Typography variant="sigma" textColor="neutral600">
          企业
        </Typography>
        <Tag tone={VERIFICATION_TONES[enterprise.verification]}>{VERIFICATIONS[enterprise.verification]}</Tag>
      </Flex>
      <Facts
        of={[
          { label: '名称', value: enterprise.name },
          { label: '信用代码', value: enterprise.creditCode },
          { label: '法定代表人', value: enterprise.legalRepresentative },
          { label: '地址', value: enterprise.address },
          {
            label: '营业执照',
            value: enterprise.licenceMaterialId ? (
              licence ? (
                <img
                  src={licence}
                  alt="营业执照"
                  style={{ maxWidth: '100%', maxHeight: 360, borderRadius: 4 }}
                />
              ) : (
                <Button size="S" variant="tertiary" onClick={() => void showLicence()}>
                  查看照片
                </Button>
              )
            ) : (
              '没有上传'
            ),
          },
          ...(enterprise.verificationNote ? [{ label: '核验说明', value: enterprise.verificationNote }] : []),
        ]}
      />
      {mayManage ? (
        <Flex gap={2} paddingTop={3}>
          {enterprise.verification !== 'verified' ? (
            <ConfirmButton
              look="primary"
              label="核验通过"
              title={`${enterprise.name}核验通过？`}
              says="请先对照营业执照核对名称、信用代码和法定代表人。结果会通知企业。"
              onConfirm={() => void verify()}
            />
          ) : null}
          {enterprise.verification !== 'refused' ? (
            <Button size="S" variant="danger-light" onClick={() => setRefusing(true)}>
              {enterprise.verification === 'verified' ? '撤销核验' : '核验不通过'}
            </Button>
          ) : null}
        </Flex>
      ) : null}
      {isRefusing ? (
        <ReasonDialog
          title="核验不通过"
          says="理由会原样告诉企业，请写清楚要改什么。"
          submit="不通过"
          danger
          onReason={(note) => calls.decideEnterprise(person, 'refused', note)}
          onDone={() => {
            setRefusing(false);
            onChanged();
          }}
          onClose={() => setRefusing(false)}
        />
      ) : null}
    </Box>
  );
}
