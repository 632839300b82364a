/** Words for the fields of an organisation. */
export const ORGANISATION_FIELDS: Record<string, string> = {
  name: '机构名称',
  code: '编码',
  kind: '类型',
  region: '辖区',
  address: '地址',
  phone: '电话',
  introduction: '简介',
  parent: '上级机构',
};
