import { reportOf } from './csp-reports';

const report = (fields: object) => JSON.stringify({ 'csp-report': fields });

describe('reportOf', () => {
  it('keeps directive and origin, and nothing that could name a person', () => {
    const given = {
      'effective-directive': 'script-src-elem',
      'blocked-uri': 'https://evil.example/x.js?member=T123',
      'document-uri': 'https://kassenwerk.example/console/members/anna',
    };
    expect(reportOf(report(given))).toBe('script-src-elem https://evil.example');
  });

  it.each(['', 'no json', '[]', '{}', report({ 'effective-directive': 'x\ny' }), report({})])('drops %p', (text) => {
    expect(reportOf(text)).toBeUndefined();
  });

  it('does not repeat what is no origin', () => {
    expect(reportOf(report({ 'violated-directive': 'img-src data:', 'blocked-uri': 'Anna\nNord' }))).toBe('img-src ?');
  });
});
