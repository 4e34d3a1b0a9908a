const uid = 'plugin::users-permissions.user';

/** Creates a member of staff unless the user name is taken. Passwords are hashed by users-permissions. */
export async function createUser(strapi, { username, displayName, staffRoles, tenants, team, password }) {
  const known = await strapi.db.query(uid).findOne({ where: { username } });
  if (known) return;
  await strapi
    .plugin('users-permissions')
    .service('user')
    .add({
      username,
      email: `${username.replace('/', '.')}@example.invalid`,
      provider: 'local',
      confirmed: true,
      blocked: false,
      displayName,
      staffRoles,
      tenants,
      team,
      locale: 'de',
      password,
    });
}
