import { seededRandom } from '@kassenwerk/kernel/domain';
import { compileForm } from '../compile/compile-form';
import type { FormDefinition } from '../definition/form-definition';
import { acceptAnswers } from '../evaluate/accept-answers';
import { evaluate } from '../evaluate/evaluate';
import { randomAnswers } from './random-answers';

export interface Sets {
  seed: number;
  count: number;
}

const context = { today: '2026-11-22', facts: { channel: 'portal', signedIn: true } };

/**
 * All that a form says to random answers (what is visible, required, worked out, wrong, and whether it is accepted), as one number for
 * each set. Two engines that agree give the same numbers.
 */
export function fingerprints(definition: FormDefinition, { seed, count }: Sets): number[] {
  const { form } = compileForm(definition);
  if (!form) throw new Error(`The form ${definition.key} is not sound.`);
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => {
    const answers = randomAnswers(form, random);
    const { fields, groups, ...others } = evaluate(form, answers, context);
    const accepted = acceptAnswers(form, answers, context);
    const verdict = accepted.accepted ? [accepted.answers, accepted.dropped] : accepted.errors;
    return numberOf(JSON.stringify([...fields, ...groups, others, verdict]));
  });
}

/** FNV-1a over 52 bits in two halves: quick, and chance hardly gives two texts the same. */
function numberOf(text: string): number {
  const { imul } = Math;
  let [low, high] = [0x811c9dc5, 0x1b873593];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    low = imul(low ^ unit, 0x01000193);
    high = imul(high ^ unit, 0x85ebca6b);
  }
  return (high & 0xfffff) * 0x1_0000_0000 + (low >>> 0);
}
