/** Lets signed-in accounts read and change what the benchmarks ask for. Everything else is as Strapi comes. */
const READ = ['case', 'party', 'category', 'organisation', 'mediator'].map(
  (name) => `api::${name}.${name}.find`,
);
const ACTIONS = [...READ, 'api::case.case.update', 'plugin::users-permissions.user.find'];

module.exports = {
  async bootstrap({ strapi }) {
    const role = await strapi.db
      .query('plugin::users-permissions.role')
      .findOne({ where: { type: 'authenticated' } });
    const permissions = strapi.db.query('plugin::users-permissions.permission');
    for (const action of ACTIONS)
      if (!(await permissions.findOne({ where: { action, role: role.id } })))
        await permissions.create({ data: { action, role: role.id } });
  },
};
