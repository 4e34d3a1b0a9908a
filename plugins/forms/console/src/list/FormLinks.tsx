import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useMay, useTenant } from '@kassenwerk/kernel/console';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';

/** From a form to how it is used and to what was submitted with it. */
export function FormLinks({ form, title }: { form: string; title: string }) {
  const translate = useTranslate();
  const { tenant } = useTenant();
  const record = tenant ? { tenant: tenant.key } : undefined;
  const filter = encodeURIComponent(JSON.stringify({ formKey: form }));
  const links = [
    { name: 'insight', to: `/forms/${form}/insight`, isShown: useMay('read', 'formInsight', record) },
    {
      name: 'submissions',
      to: `/form-submissions?filter=${filter}`,
      isShown: useMay('read', 'formSubmission', record),
    },
  ];
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.5 }}>
      {links
        .filter(({ isShown }) => isShown)
        .map(({ name, to }) => (
          <Link
            key={name}
            component={RouterLink}
            to={to}
            sx={{ display: 'inline-block', lineHeight: '24px' }}
            aria-label={translate(`forms.list.${name}Of`, { form: title })}
          >
            {translate(`forms.list.${name}`)}
          </Link>
        ))}
    </Box>
  );
}
