import type { germanFillIn } from './words.de';

export const englishFillIn: typeof germanFillIn = {
  title: 'Fill in a form',
  description: 'Fill in a form together with the member, on the telephone or at the counter.',
  choose: 'Which form?',
  note: 'You fill in the form for the member. What only the member may state, such as a signature, you pass on by a link.',
  handOver: 'Give it to the member to finish',
  submitted: 'Submitted',
  reference: 'The answers are stored. Case number: %{reference}',
  toSubmission: 'To the submitted form',
  handedOver: 'The member goes on',
  handedOverNote:
    'Give this link to the member. It is shown only now and works until %{until}. Files and answers are in it already.',
  link: 'Link for the member',
  again: 'Start again',
};
