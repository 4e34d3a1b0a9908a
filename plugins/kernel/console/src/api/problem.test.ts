import { isApiProblem, problemOf } from './problem';

const answer = (error: object) => JSON.stringify({ data: null, error });

describe('problemOf', () => {
  it('keeps the sentence, the code and the details of the server', () => {
    const problem = problemOf(
      409,
      answer({ code: 'KW_DELIVERY_KNOWN', message: 'Schon angenommen.', details: { deliveryId: 'd1' } }),
    );
    expect(problem).toMatchObject({
      status: 409,
      code: 'KW_DELIVERY_KNOWN',
      message: 'Schon angenommen.',
      details: { deliveryId: 'd1' },
    });
    expect(isApiProblem(problem)).toBe(true);
  });

  it('has words of its own for answers without a code and for pages of a proxy', () => {
    expect(problemOf(500, answer({ message: 'Internal Server Error' })).message).toBe('kassenwerk.problem.server');
    expect(problemOf(404, '<html>not here</html>')).toMatchObject({
      code: 'HTTP_404',
      message: 'kassenwerk.problem.notFound',
    });
    expect(problemOf(400, '').message).toBe('kassenwerk.problem.refused');
  });
});
