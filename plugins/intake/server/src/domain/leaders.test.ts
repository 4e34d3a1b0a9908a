import { lastOf, leadersIn, type Together } from './leaders';

const one = (id: string, more: Partial<Together> = {}): Together => ({
  id,
  memberId: null,
  repeats: undefined,
  conversationId: null,
  mailTag: `tag of ${id}`,
  threadTags: [],
  ...more,
});

describe('requests that came in together', () => {
  it('go where the one goes that they repeat, talk on or answer, also before it and over others', () => {
    const leaders = leadersIn([
      one('answer to the answer', { threadTags: ['tag of answer'] }),
      one('letter'),
      one('again', { repeats: 'letter' }),
      one('answer', { threadTags: ['tag of unknown', 'tag of letter'] }),
      one('first word', { conversationId: 'talk' }),
      one('second word', { conversationId: 'talk' }),
    ]);
    expect(Object.fromEntries(leaders)).toEqual({
      'answer to the answer': 'answer',
      again: 'letter',
      answer: 'letter',
      'second word': 'first word',
    });
    expect(lastOf(leaders, 'answer to the answer')).toBe('letter');
  });

  it('have a beginning, even where two mails answer each other or one answers itself', () => {
    const leaders = leadersIn([
      one('a', { threadTags: ['tag of b'] }),
      one('b', { threadTags: ['tag of a'] }),
      one('c', { threadTags: ['tag of c'] }),
    ]);
    expect(Object.fromEntries(leaders)).toEqual({ a: 'b' });
  });

  it('are two where another person answers the mail', () => {
    const leaders = leadersIn([
      one('letter', { memberId: 'one' }),
      one('answer', { memberId: 'other', threadTags: ['tag of letter'] }),
    ]);
    expect(leaders.size).toBe(0);
  });
});
