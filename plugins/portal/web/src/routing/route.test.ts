import { routeOf } from './route';

describe('the route of a page', () => {
  it.each([
    ['/portal/nordlicht', 'nordlicht', []],
    ['/portal/nordlicht/', 'nordlicht', []],
    ['/portal/nordlicht/formulare/neue-anschrift', 'nordlicht', ['formulare', 'neue-anschrift']],
    ['/portal/', '', []],
    ['/portal/nordlicht/%E0%A4%A', 'nordlicht', ['']],
  ])('of %s', (path, fund, parts) => {
    expect(routeOf(path)).toEqual({ fund, parts });
  });
});
