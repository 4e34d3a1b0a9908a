import type { Core } from '@strapi/strapi';
import { forgetRoles, roleKind } from '../ability/role-store';
import { listen } from '../live/listener';

const channel = 'kassenwerk_configuration';

/** Whichever way a version is published, every process hears of its kind when the transaction commits. */
export const configurationNewsSql = `
create or replace function kw_tell_configuration() returns trigger language plpgsql as $$
begin
  perform pg_notify('${channel}', new.kind);
  return null;
end $$;
drop trigger if exists tell_configuration on configuration_versions;
create trigger tell_configuration after insert or update on configuration_versions for each row when (new.status = 'published')
  execute function kw_tell_configuration();`;

/** @returns a function that stops listening */
export const hearOfConfigurations = (strapi: Core.Strapi): Promise<() => Promise<void>> =>
  listen(strapi, channel, (kind) => {
    if (kind === roleKind) forgetRoles(strapi);
  });
