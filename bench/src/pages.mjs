/** What is opened, and what a person waits for: then they can do something. Seconds at the slow line and phone of `slow-browser`. */
export const PAGES = [
  {
    name: 'parties, on a phone',
    path: '/m/',
    size: [390, 844],
    sees: (page) => page.getByText('登录').first(),
    within: 2.5,
  },
  {
    name: 'wall, before signing in',
    path: '/screen/',
    size: [1920, 1080],
    sees: (page) => page.getByLabel('密码'),
    within: 3,
  },
  {
    name: 'leaders, on a phone, before signing in',
    path: '/screen/',
    size: [390, 844],
    sees: (page) => page.getByLabel('密码'),
    within: 3,
  },
  {
    name: 'signing page',
    path: '/sign/',
    size: [390, 844],
    sees: (page) => page.getByText('签').first(),
    within: 3,
  },
  {
    name: 'staff panel, before signing in',
    path: '/admin/auth/login',
    size: [1440, 900],
    sees: (page) => page.getByRole('textbox', { name: '密码' }),
    within: 9,
  },
];
