/** What a colleague reads whose password is older than it may be: where to change it. */
export const OLD_PASSWORD = { message: '您的密码已经用了 90 天，请先更换密码再继续' };
