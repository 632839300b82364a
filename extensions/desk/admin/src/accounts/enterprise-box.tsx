/** An enterprise's registration, and the decision whether it was verified. */
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { peopleCalls, type PersonDetail } from '../api/people';
import { useDesk } from '../api/use-desk';
import { useOpenMaterial } from '../cases/tabs/use-open-material';
import { useSend } from '../hooks/use-send';
import { Facts } from '../parts/facts';
import { VERIFICATIONS } from './person-words';

type Props = { person: PersonDetail; mayManage: boolean; onChanged(): void };

export function EnterpriseBox({ person, mayManage, onChanged }: Props) {
  const desk = useDesk();
  const { view } = useOpenMaterial();
  const { send, isSending } = useSend({ toast: true });
  const { enterprise } = person;
  if (!enterprise) return null;
  const decide = async (verification: 'verified' | 'refused') => {
    const sent = await send(() => peopleCalls(desk).change(person.id, { enterprise: { verification } }), {
      done: '已登记核验结果',
    });
    if (sent.ok) onChanged();
  };
  const { licenceMaterialId } = enterprise;
  return (
    <Box>
      <Typography variant="sigma" textColor="neutral600">
        企业
      </Typography>
      <Box paddingTop={2}>
        <Facts
          of={[
            { label: '名称', value: enterprise.name },
            { label: '信用代码', value: enterprise.creditCode },
            { label: '法定代表人', value: enterprise.legalRepresentative },
            { label: '地址', value: enterprise.address },
            { label: '核验', value: VERIFICATIONS[enterprise.verification] },
          ]}
        />
      </Box>
      <Flex gap={2} paddingTop={3}>
        {licenceMaterialId ? (
          <Button size="S" variant="tertiary" onClick={() => void view(licenceMaterialId)}>
            查看营业执照
          </Button>
        ) : null}
        {mayManage && enterprise.verification !== 'verified' ? (
          <Button size="S" variant="secondary" loading={isSending} onClick={() => void decide('verified')}>
            核验通过
          </Button>
        ) : null}
        {mayManage && enterprise.verification === 'pending' ? (
          <Button size="S" variant="tertiary" loading={isSending} onClick={() => void decide('refused')}>
            核验不通过
          </Button>
        ) : null}
      </Flex>
    </Box>
  );
}
