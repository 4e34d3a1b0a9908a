import { filterParameters } from './filter-parameters';

describe('filterParameters', () => {
  it('means equal by default, the named operator else, and one of for several values', () => {
    const filter = { status: ['open', 'inProgress'], period: '2027-01', 'dueOn@$lt': '2027-01-15' };
    expect(filterParameters(filter, {})).toEqual([
      ['filters[status][$in][0]', 'open'],
      ['filters[status][$in][1]', 'inProgress'],
      ['filters[period][$eq]', '2027-01'],
      ['filters[dueOn][$lt]', '2027-01-15'],
    ]);
  });

  it('leaves empty values out', () => {
    expect(filterParameters({ status: '', period: null, team: undefined }, {})).toEqual([]);
  });

  it('looks for every word in any of the search fields', () => {
    expect(filterParameters({ q: ' Anna  Muster ' }, { search: ['firstName', 'lastName'] })).toEqual([
      ['filters[$and][0][$or][0][firstName][$containsi]', 'Anna'],
      ['filters[$and][0][$or][1][lastName][$containsi]', 'Anna'],
      ['filters[$and][1][$or][0][firstName][$containsi]', 'Muster'],
      ['filters[$and][1][$or][1][lastName][$containsi]', 'Muster'],
    ]);
  });

  it('leaves the search to the server where it has one', () => {
    expect(filterParameters({ q: ' Muster, Anna ', status: 'active' }, { search: 'server' })).toEqual([
      ['filters[status][$eq]', 'active'],
      ['_q', 'Muster, Anna'],
    ]);
    expect(filterParameters({ q: ' ' }, { search: 'server' })).toEqual([]);
  });
});
