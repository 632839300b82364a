/** 登记案件: takes down a case for somebody who came to the counter or rang. */
import { Box, Button, Checkbox, Flex, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { CATEGORY_CHOICES } from '../../format/category-choices';
import { AreaField, ChoiceField, TextField } from '../../parts/fields';
import { FormDialog } from '../../parts/form-dialog';
import { EMPTY_PARTY, PartyFields } from './party-fields';
import { TemplateFields } from './template-fields';
import { useRegister } from './use-register';

export function RegisterDrawer({ onClose }: { onClose(): void }) {
  const { form, change, template, extra, lacks, save, sender } = useRegister();
  const errors = sender.refused?.fields ?? [];
  const errorOf = (name: string) => errors.find(({ field }) => field === name)?.message;
  const materials = template?.requiredMaterials.filter(({ required }) => required) ?? [];
  return (
    <FormDialog
      shape="drawer"
      title="登记案件"
      says="代当事人填写申请，提交后进入审核。"
      submit="登记并提交"
      disabled={lacks !== null}
      isSending={sender.isSending}
      refused={sender.refused}
      onSubmit={() => void save(true)}
      onClose={onClose}
    >
      <ChoiceField
        name="category"
        label="纠纷类别"
        required
        value={form.category}
        options={CATEGORY_CHOICES}
        onValue={(category) => change({ category })}
        error={errorOf('category')}
      />
      <PartyFields
        title="申请人"
        path="applicant"
        party={form.applicant}
        errors={errors}
        onChange={(applicant) => change({ applicant })}
      />
      {form.respondents.map((party, index) => (
        <PartyFields
          key={index}
          title={form.respondents.length > 1 ? `被申请人${index + 1}` : '被申请人'}
          path={`respondents.${index}`}
          party={party}
          errors={errors}
          onChange={(next) =>
            change({ respondents: form.respondents.map((old, at) => (at === index ? next : old)) })
          }
          onRemove={
            form.respondents.length > 1
              ? () => change({ respondents: form.respondents.filter((_, at) => at !== index) })
              : undefined
          }
        />
      ))}
      <Box>
        <Button
          variant="tertiary"
          startIcon={<Plus />}
          onClick={() => change({ respondents: [...form.respondents, EMPTY_PARTY] })}
        >
          再加一位被申请人
        </Button>
      </Box>
      <TextField
        name="title"
        label="案由"
        hint="不填时由系统按当事人和类别生成"
        value={form.title}
        onValue={(title) => change({ title })}
        error={errorOf('title')}
      />
      <AreaField
        name="description"
        label="纠纷经过"
        required
        rows={5}
        value={form.description}
        onValue={(description) => change({ description })}
        error={errorOf('description')}
      />
      <AreaField
        name="claims"
        label="调解请求"
        rows={2}
        value={form.claims}
        onValue={(claims) => change({ claims })}
        error={errorOf('claims')}
      />
      <Flex gap={3} alignItems="flex-start">
        <TextField
          name="amount"
          label="涉及金额（元）"
          value={form.amount}
          onValue={(amount) => change({ amount })}
          error={errorOf('amount')}
        />
        <TextField
          name="occurredAt"
          label="发生时间"
          type="datetime-local"
          value={form.occurredAt}
          onValue={(occurredAt) => change({ occurredAt })}
          error={errorOf('occurredAt')}
        />
      </Flex>
      <TextField
        name="place"
        label="发生地点"
        value={form.place}
        onValue={(place) => change({ place })}
        error={errorOf('place')}
      />
      <TemplateFields
        fields={extra}
        answers={form.answers}
        errors={errors}
        onChange={(answers) => change({ answers })}
      />
      {materials.length > 0 ? (
        <Typography variant="pi" textColor="neutral600">
          这类案件需要上传：{materials.map(({ label }) => label).join('、')}
          。请先存为草稿，在案件页上传后再提交。
        </Typography>
      ) : null}
      <Checkbox checked={form.consent} onCheckedChange={(on) => change({ consent: on === true })}>
        已向当事人说明个人信息的用途，并取得同意
      </Checkbox>
      <Flex justifyContent="space-between" gap={3}>
        <Typography variant="pi" textColor="neutral600">
          {lacks ?? '可以提交了'}
        </Typography>
        <Button
          variant="tertiary"
          disabled={lacks !== null || sender.isSending}
          onClick={() => void save(false)}
        >
          只存草稿
        </Button>
      </Flex>
    </FormDialog>
  );
}
