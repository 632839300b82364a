/**
 * Strapi's own faults, in sentences that say what to do. Its panel shows what the server says as it is, and what it says is
 * English; sentences of ours pass through.
 */
type Sentence = readonly [of: RegExp, say: string];

const TAKEN = '已经有一样的了，请换一个';

// prettier-ignore
const SENTENCES: readonly Sentence[] = [
  [/email already taken|user with this email address already exists/i,       '这个邮箱已经有人用了，请换一个'],
  [/(email or )?username (is |are )?already taken/i,                          '这个用户名已经有人用了，请换一个'],
  [/name already taken|name must be unique and a role with name/i,           '这个名称已经用过了，请换一个'],
  [/must be unique|already (taken|exists)|duplicate/i,                        TAKEN],
  [/at least one user with super admin role/i,                                '至少要留一位超级管理员，请先把这个角色交给别人'],
  [/cannot delete your own user/i,                                            '不能删除自己，请让另一位管理员来做'],
  [/roles are still assigned to some users/i,                                 '还有人在用这个角色，请先给他们换一个角色，再删除'],
  [/cannot delete the super admin role/i,                                     '超级管理员这个角色不能删除'],
  [/unknown (permissions|admin action)|no action found/i,                     '有不认识的权限，请刷新页面后重新勾选'],
  [/permissions attribute for custom token/i,                                 '自定义令牌请勾选它可以做的事'],
  [/non-custom tokens should not/i,                                           '只有自定义令牌可以单独勾选，请先把令牌类型改为“自定义”'],
  [/lifespan/i,                                                               '请从列出的有效期里选一项'],
  [/current password is invalid/i,                                            '当前密码不对，请重新输入'],
  [/new password must be different/i,                                         '新密码要和现在的密码不一样'],
  [/passwords (do not|must) match/i,                                          '两次输入的密码不一样，请重新输入'],
  [/at least one uppercase/i,                                                 '密码里要有大写字母'],
  [/at least one lowercase/i,                                                 '密码里要有小写字母'],
  [/at least one (number|digit)/i,                                            '密码里要有数字'],
  [/73 bytes/i,                                                               '密码太长了，请短一些'],
  [/invalid (identifier or password|credentials)/i,                           '账号或密码不对，请重新输入'],
  [/registration ?(token|info)|reset password token|invalid (token|code)/i,   '这个链接已经失效，请联系系统管理员重新发送'],
  [/blocked by an administrator|user blocked/i,                               '这个账号已停用，请联系系统管理员'],
  [/body cannot be empty/i,                                                   '没有收到要保存的内容，请刷新页面后重试'],
  [/files? (are empty|id is required)|cannot replace a file/i,                '请选择一个文件'],
  [/file name contains/i,                                                     '文件名里有不能用的字符，请改名后再上传'],
  [/webhook event|events? .*not supported/i,                                  '有不认识的触发事件，请刷新页面后重新选择'],
  [/unspecified keys|invalid (key|parameter)/i,                               '有不认识的内容，请刷新页面后重试'],
  [/do(es)? not exist|not found/i,                                            '要用的内容已经不在了，请刷新页面后重新选择'],
  [/valid email/i,                                                            '邮箱的格式不对，例如 name@example.cn'],
  [/valid URL|invalid URL/i,                                                  '网址的格式不对，要以 https:// 开头'],
  [/valid (UUID|ID)/i,                                                        '这一项的内容不对，请刷新页面后重新填写'],
  [/must be at least (\S+) characters/i,                                      '请至少填 $1 个字'],
  [/must be at most (\S+) characters/i,                                       '最多填 $1 个字，请删减'],
  [/must be exactly (\S+) characters/i,                                       '请填 $1 个字'],
  [/must have at least (\S+) items|min.*items/i,                              '请至少选 $1 项'],
  [/must have (?:less than or equal to|at most) (\S+) items/i,                '最多选 $1 项，请去掉一些'],
  [/must (?:be )?have (\S+) items/i,                                                  '请选 $1 项'],
  [/must match/i,                                                             '格式不对，请检查后重新填写'],
  [/must not be one of/i,                                                     '这个内容不能用，请换一个'],
  [/must be one of|must be (true|false)/i,                                    '请从列出的选项里选一项'],
  [/must be (?:at|in) (lower|upper)case|(lower|upper) ?case/i,                '大小写不对，请检查'],
  [/trimmed/i,                                                                '前后不要留空格'],
  [/must be a `string` type/i,                                                '这里请填文字'],
  [/must be a `(number|integer)` type|must be a number/i,                     '这里请填数字'],
  [/must be a `boolean` type/i,                                               '这里请选“是”或“否”'],
  [/must be a `(array|object)` type/i,                                        '这里请选一项或几项'],
  [/must be a `date` type/i,                                                  '这里请填日期'],
  [/must be an integer/i,                                                     '这里请填整数'],
  [/must be a positive number/i,                                              '请填大于 0 的数'],
  [/must be a negative number/i,                                              '请填小于 0 的数'],
  [/greater than or equal to (\S+)/i,                                         '请填不小于 $1 的数'],
  [/less than or equal to (\S+)/i,                                            '请填不大于 $1 的数'],
  [/greater than (\S+)/i,                                                     '请填大于 $1 的数'],
  [/less than (\S+)/i,                                                        '请填小于 $1 的数'],
  [/field must be later than/i,                                               '日期太早了，请选晚一点的'],
  [/field must be at earlier than/i,                                          '日期太晚了，请选早一点的'],
  [/field must be (\S+)$/i,                                                    '请从列出的选项里选一项'],
  [/required|must be defined|cannot be null|notNull/i,                        '请填写这一项'],
];
/** What none of them fits. */
export const UNWORDED = '填写的内容有误，请检查后重新填写；还是不行请联系系统管理员';

/** The fields of Strapi's forms, for a sentence that stands without its field. */
const FIELDS: Readonly<Record<string, string>> = {
  name: '名称',
  description: '说明',
  email: '邮箱',
  username: '用户名',
  firstname: '名字',
  lastname: '姓氏',
  password: '密码',
  currentPassword: '当前密码',
  roles: '角色',
  permissions: '权限',
  type: '类型',
  url: '网址',
  events: '触发事件',
};
const isOurs = (text: string): boolean => /[\u4e00-\u9fff]/.test(text);

export function sayStrapi(text: string): string {
  const several = /^(\d+) errors occurred$/.exec(text);
  if (several) return `有 ${several[1]} 处需要修改，请看标出的项目`;
  const [of, say] = SENTENCES.find(([pattern]) => pattern.test(text)) ?? [];
  return of && say ? say.replace('$1', of.exec(text)?.[1] ?? '') : isOurs(text) ? text : UNWORDED;
}

type Fault = { path?: unknown; message?: unknown };
type Details = { errors?: unknown };
const isFault = (fault: unknown): fault is Fault => typeof fault === 'object' && fault !== null;

/** @returns the same refusal in words; names, paths and values of its details stay as they are. */
export function wordFaults<D>(message: string, details: D): { message: string; details: D } {
  const { errors } = (details ?? {}) as Details;
  if (!Array.isArray(errors)) return { message: sayStrapi(message), details };
  const worded = errors.map((fault: unknown) =>
    typeof fault === 'string'
      ? sayStrapi(fault)
      : isFault(fault)
        ? { ...fault, message: sayStrapi(String(fault.message)) }
        : fault,
  );
  const [only] = errors.length === 1 ? (errors as unknown[]) : [];
  const field = isFault(only) && Array.isArray(only.path) ? FIELDS[String(only.path.at(-1))] : undefined;
  const said = sayStrapi(isFault(only) ? String(only.message) : message);
  return {
    message: field && !isOurs(message) ? `${field}：${said}` : said,
    details: { ...details, errors: worded },
  };
}
