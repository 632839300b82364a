/** Every refusal of the product: its code, HTTP status, and the sentence that a person reads. */
type ErrorRow = { status: number; message: string };

// prettier-ignore
export const ERRORS = {
  VALIDATION:            { status: 400, message: '填写的内容有误，请检查标出的项目' },
  BAD_CREDENTIALS:       { status: 400, message: '账号、密码或验证码不正确' },
  CONSENT_REQUIRED:      { status: 400, message: '请先阅读并同意个人信息处理说明' },
  BINDING_CODE_WRONG:    { status: 400, message: '绑定码不正确或已过期，请向管理员要一个新的' },
  UNAUTHENTICATED:       { status: 401, message: '请先登录' },
  CALLBACK_REFUSED:      { status: 401, message: '回调的签名不正确或已过期，没有接收' },
  FORBIDDEN:             { status: 403, message: '您没有这项操作的权限' },
  BEYOND_OWN_RIGHTS:     { status: 403, message: '不能授予自己没有的权限，也不能改动权限比自己大的人' },
  DOOR_CLOSED:           { status: 403, message: '本系统没有开放这项平台功能' },
  PASSWORD_REQUIRED:     { status: 403, message: '请先设置自己的登录密码，再继续使用' },
  IDENTITY_REQUIRED:     { status: 403, message: '这个手机号很久没有登录过，请先核对身份' },
  NOT_FOUND:             { status: 404, message: '没有找到，可能已被删除或不属于您' },
  WECHAT_NOT_BOUND:      { status: 404, message: '这个微信还没有绑定账号，请先用手机号登录或注册' },
  METHOD_NOT_ALLOWED:    { status: 405, message: '这个地址不支持这种操作' },
  TOO_SLOW:              { status: 408, message: '网络太慢，内容没有传完，请换个好一点的网络再试' },
  PHONE_TAKEN:           { status: 409, message: '这个手机号已经注册，请直接登录' },
  USERNAME_TAKEN:        { status: 409, message: '这个用户名已被使用，请换一个' },
  CREDIT_CODE_TAKEN:     { status: 409, message: '这个统一社会信用代码已经登记过' },
  WECHAT_ALREADY_BOUND:  { status: 409, message: '这个微信已绑定其他账号，请先解绑' },
  CASE_LOCKED:           { status: 409, message: '案件已提交，内容已锁定，不能修改' },
  CASE_MOVED:            { status: 409, message: '案件刚刚被别人处理过，请刷新后再看' },
  ACTION_NOT_AVAILABLE:  { status: 409, message: '案件现在的状态不能做这个操作' },
  SESSION_REQUIRED:      { status: 409, message: '还没有预约并开展过调解，不能结案。请先预约调解室或线上会议' },
  ROOM_TAKEN:            { status: 409, message: '这个时间段调解室已被预约，请换一个时间或调解室' },
  ROOM_CLOSED:           { status: 409, message: '这个时间段调解室不开放，请换一个时间' },
  MEDIATOR_CONFLICT:     { status: 409, message: '该调解员与案件当事人有利害关系，不能分配' },
  ALREADY_SIGNED:        { status: 409, message: '您已经签过这份文件' },
  ALREADY_RATED:         { status: 409, message: '您已经评价过这个案件' },
  DUPLICATE:             { status: 409, message: '这条记录已经存在' },
  IN_USE:                { status: 409, message: '还有案件或人员在使用，不能删除' },
  LAST_ADMINISTRATOR:    { status: 409, message: '这是最后一位系统管理员，不能停用或降级' },
  DUTIES_NOT_SEPARATED:  { status: 409, message: '审计和管理不能由同一个人兼任，审计角色只能配查看类权限' },
  ROLE_NAME_TAKEN:       { status: 409, message: '已有同名或同代号的角色，请换一个名称' },
  RECORD_CHANGED:        { status: 409, message: '别人刚刚改过这条记录，请核对后再保存' },
  ACCOUNTS_CONFLICT:     { status: 409, message: '这两个账号有冲突，不能合并' },
  JOB_ON_ITS_WAY:        { status: 409, message: '同样的任务正在进行，请等它做完，或在“我的任务”里先取消' },
  JOB_ENDED:             { status: 409, message: '这个任务已经结束，请刷新后再看' },
  IDEMPOTENCY_CONFLICT:  { status: 409, message: '同一个幂等键已用于不同的内容' },
  FILE_TOO_LARGE:        { status: 413, message: '文件太大，请压缩后再传，或登记线下保存地址' },
  BODY_TOO_LARGE:        { status: 413, message: '填写的内容太长，请精简后再提交' },
  FILE_TYPE_NOT_ALLOWED: { status: 415, message: '不支持这种文件，请上传照片、PDF、Office 文档或音视频' },
  ACTION_NOT_READY:      { status: 422, message: '还有事项没有完成，请先补齐' },
  PAPER_SIGNATURE_ONLY:  { status: 422, message: '婚姻、收养、继承类文书不适用电子签名，请线下签字后拍照上传' },
  CHECK_REQUIRED:        { status: 428, message: '请先看图填写数字，再获取验证码' },
  TOO_MANY_REQUESTS:     { status: 429, message: '操作太频繁，请稍后再试' },
  INTERNAL:              { status: 500, message: '系统出了点问题，您填写的内容没有丢失，请稍后再试' },
  NOT_CONFIGURED:        { status: 503, message: '这项功能还没有开通，请联系管理员' },
  BUSY:                  { status: 503, message: '现在使用的人太多，请过几秒再试' },
  UNAVAILABLE:           { status: 503, message: '系统正在恢复，请过几秒再试；已经提交的内容不会丢失' },
  VENDOR_UNAVAILABLE:    { status: 503, message: '外部服务暂时不可用，系统会自动重试' },
} as const satisfies Record<string, ErrorRow>;

export type ErrorCode = keyof typeof ERRORS;
export const ERROR_CODES = Object.keys(ERRORS) as ErrorCode[];
/** One thing that stands in the way: which fact or field, and what to do about it. */
export type Missing = { fact: string; field: string; message: string };
export type FieldError = { field: string; message: string };
