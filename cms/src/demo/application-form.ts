/** The application forms that a new centre begins with (人民调解申请书 practice). */
import type { MaterialKind, FormSection } from '@tiaohe/config';

export const APPLICATION_SECTIONS: FormSection[] = [
  {
    key: 'dispute',
    title: '纠纷情况',
    fields: [
      {
        key: 'description',
        label: '事情经过',
        type: 'textarea',
        required: true,
        maxLength: 10_000,
        placeholder: '什么时候、在哪里、和谁、发生了什么',
        help: '照实写就可以，不用讲究格式',
      },
      {
        key: 'claims',
        label: '您希望怎样解决',
        type: 'textarea',
        required: false,
        maxLength: 4_000,
        placeholder: '例如：归还欠款5000元',
      },
      { key: 'amount', label: '涉及金额', type: 'money', required: false, help: '没有可以不填' },
      { key: 'occurredAt', label: '发生时间', type: 'date', required: false },
      { key: 'place', label: '发生地点', type: 'address', required: false },
    ],
  },
  {
    key: 'history',
    title: '处理情况',
    fields: [
      {
        key: 'hasLawsuit',
        label: '是否已向法院起诉',
        type: 'radio',
        required: false,
        options: [
          { value: 'no', label: '没有' },
          { value: 'yes', label: '已起诉' },
        ],
      },
      {
        key: 'lawsuitNote',
        label: '起诉情况',
        type: 'text',
        required: false,
        maxLength: 200,
        visibleWhen: { field: 'hasLawsuit', is: 'yes' },
      },
      {
        key: 'preferredMode',
        label: '希望的调解方式',
        type: 'select',
        required: false,
        options: [
          { value: 'room', label: '到调解室' },
          { value: 'online', label: '线上视频' },
          { value: 'either', label: '都可以' },
        ],
      },
    ],
  },
];

export const LABOUR_SECTION: FormSection = {
  key: 'labour',
  title: '用工情况',
  fields: [
    { key: 'employedFrom', label: '入职时间', type: 'date', required: false },
    { key: 'job', label: '岗位', type: 'text', required: false, maxLength: 60 },
    {
      key: 'hasContract',
      label: '是否签了劳动合同',
      type: 'radio',
      required: false,
      options: [
        { value: 'yes', label: '签了' },
        { value: 'no', label: '没签' },
      ],
    },
  ],
};

export const REQUIRED_MATERIALS: { kind: MaterialKind; label: string; required: boolean; help?: string }[] = [
  {
    kind: 'evidence',
    label: '证据材料',
    required: false,
    help: '合同、借条、聊天记录、照片等，没有可以以后再补',
  },
  { kind: 'identity', label: '身份证明', required: false, help: '签协议时需要，现在可以不传' },
];
