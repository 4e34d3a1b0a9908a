import { createHash } from 'node:crypto';
import { z } from 'zod';

export const addressQuestionSchema = z.object({
  key: z.string(),
  data: z.object({
    address: z.object({
      street: z.string().nullable(),
      houseNumber: z.string().nullable(),
      postalCode: z.string().nullable(),
      town: z.string().nullable(),
    }),
  }),
});

export type AddressQuestion = z.infer<typeof addressQuestionSchema>;

export interface AddressAnswer {
  key: string;
  data: {
    addressAnswer: {
      status: 'verified' | 'moved' | 'undeliverable';
      street?: string;
      houseNumber?: string;
      postalCode?: string;
      town?: string;
    };
  };
}

/** Shares of 1,000: how often the partner finds somebody moved, or nobody at the address. */
const movedShare = 15;
const undeliverableShare = 5;

/**
 * The shipped stand-in for an address verification partner. Its findings depend on the question alone, so a run that is
 * repeated hears the same.
 */
export function answerAddresses(questions: readonly AddressQuestion[]): AddressAnswer[] {
  return questions.map(({ key, data: { address } }) => {
    const lot = createHash('sha256').update(key).digest().readUInt16BE(0) % 1_000;
    if (lot < movedShare) {
      const moved = {
        street: 'Lindenallee',
        houseNumber: String(1 + (lot % 80)),
        postalCode: address.postalCode ?? '',
        town: address.town ?? '',
      };
      return { key, data: { addressAnswer: { status: 'moved', ...moved } } };
    }
    const status = lot < movedShare + undeliverableShare ? 'undeliverable' : 'verified';
    return { key, data: { addressAnswer: { status } } };
  });
}
