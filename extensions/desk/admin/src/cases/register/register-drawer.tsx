/** 登记案件: takes down a case for somebody who came to the counter or rang. */
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { FormDialog } from '../../parts/form-dialog';
import { FormFields, StillLacking } from '../../parts/form-fields';
import { PartyBox } from './party-box';
import { useRegister } from './use-register';

export function RegisterDrawer({ onClose }: { onClose(): void }) {
  const { category, parties, story, template, last, lacks, isWhole, save, sender } = useRegister();
  const errors = [...(sender.refused?.fields ?? []), ...parties.errors];
  const materials = template?.requiredMaterials.filter(({ required }) => required) ?? [];
  const toUpload =
    materials.length > 0 ? (
      <Typography variant="pi" textColor="neutral600">
        这类案件需要上传：{materials.map(({ label }) => label).join('、')}
        。请先存为草稿，在案件页上传后再提交。
      </Typography>
    ) : null;
  return (
    <FormDialog
      shape="drawer"
      title="登记案件"
      says="代当事人填写申请，提交后进入审核。"
      submit="登记并提交"
      disabled={!isWhole}
      isSending={sender.isSending}
      refused={sender.refused}
      onSubmit={() => void save(true)}
      onClose={onClose}
    >
      <FormFields form={category} />
      <PartyBox
        title="申请人"
        path="applicant"
        party={parties.applicant}
        errors={errors}
        onChange={parties.setApplicant}
        onLeave={parties.leave}
      />
      {parties.respondents.map((party, index) => (
        <PartyBox
          key={index}
          title={parties.respondents.length > 1 ? `被申请人${index + 1}` : '被申请人'}
          path={`respondents.${index}`}
          party={party}
          errors={errors}
          onChange={(next) => parties.setRespondent(index, next)}
          onLeave={parties.leave}
          onRemove={parties.respondents.length > 1 ? () => parties.drop(index) : undefined}
        />
      ))}
      <Box>
        <Button variant="tertiary" startIcon={<Plus />} onClick={parties.add}>
          再加一位被申请人
        </Button>
      </Box>
      <FormFields form={story} after={{ [last]: toUpload }} />
      <Flex justifyContent="space-between" gap={3}>
        {isWhole ? (
          <Typography variant="pi" textColor="neutral600">
            可以提交了
          </Typography>
        ) : (
          <StillLacking labels={lacks} />
        )}
        <Button
          variant="tertiary"
          disabled={!isWhole || sender.isSending}
          onClick={() => void save(false)}
          style={{ marginInlineStart: 'auto', flexShrink: 0 }}
        >
          只存草稿
        </Button>
      </Flex>
    </FormDialog>
  );
}
