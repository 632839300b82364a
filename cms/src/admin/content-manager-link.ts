/** Strapi shows its content manager to everybody and then says that they may not: here only those see it who may. */
const READS_CONTENT = ['create', 'read', 'update', 'delete'].map((verb) => ({
  action: `plugin::content-manager.explorer.${verb}`,
}));

type Link = { to: string; permissions?: { action: string }[] };
export type WithMenu = { router: { menu: Link[] } };

export function guardContentManager({ router }: WithMenu): void {
  const link = router.menu.find(({ to }) => to === 'content-manager');
  if (link) link.permissions = READS_CONTENT;
}
