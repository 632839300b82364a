/** GB/T 22239-2019 8.1.4.1: passwords of those who run a system are changed regularly. */
export const PASSWORD_DAYS = 90;

/** What a colleague reads whose password is older than that. */
export const OLD_PASSWORD = { message: `您的密码已经用了 ${PASSWORD_DAYS} 天，请先更换密码再继续` };
