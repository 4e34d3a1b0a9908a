import { assertReadable, brandingSchema } from './branding';

const given = { name: 'BKK Nordlicht', primary: '#0B5D5E', accent: '#8a4b08' };

describe('the branding of a fund', () => {
  it('takes a name and two colours and leaves the rest empty', () => {
    expect(brandingSchema.parse(given)).toMatchObject({ primary: '#0b5d5e', logo: '', phone: '' });
  });

  it.each([
    ['a colour that is a word', { primary: 'red' }],
    ['a logo from somewhere else', { logo: 'https://example.org/logo.png' }],
    ['a logo that is a page', { logo: 'data:text/html;base64,PGI+' }],
    ['a link without encryption', { imprint: 'http://example.org' }],
    ['something nobody knows', { font: 'Comic' }],
  ])('refuses %s', (_what, change) => {
    expect(brandingSchema.safeParse({ ...given, ...change }).success).toBe(false);
  });

  it('refuses colours that cannot be read on white, and says what they reach', () => {
    expect(() => assertReadable(brandingSchema.parse({ ...given, accent: '#ffcc00' }))).toThrow(
      expect.objectContaining({
        code: 'KW_BRANDING_CONTRAST',
        details: { weak: [{ field: 'accent', reached: 1.51 }] },
      }),
    );
    expect(() => assertReadable(brandingSchema.parse(given))).not.toThrow();
  });
});
