import { takeEvents } from './event-lines';

const event = { tenant: 'nordlicht', type: 'run', id: 'r1' };

describe('takeEvents', () => {
  it('takes whole events and keeps a torn one for later', () => {
    const line = `data: ${JSON.stringify(event)}\n\n`;
    const first = takeEvents(line + line.slice(0, 12));
    expect(first).toEqual({ events: [event], rest: line.slice(0, 12) });
    expect(takeEvents(first.rest + line.slice(12))).toEqual({ events: [event], rest: '' });
  });

  it('ignores comments that only keep the connection open', () => {
    expect(takeEvents(': still here\n\nretry: 2000\n\n')).toEqual({ events: [], rest: '' });
  });
});
