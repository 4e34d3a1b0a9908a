import { hash } from 'node:crypto';
import { letterSlot } from '@kassenwerk/kernel';

/** A merged letter, taken apart into what it shares with others and what is the member's own. */
export interface LetterParts {
  /** SHA-256 of the whole letter in UTF-8, in hexadecimal. */
  contentHash: string;
  frame: LetterFrame;
  /** What stands in the slots of the frame, with `letterSlot` between them. */
  values: string;
}

export interface LetterFrame {
  /** The same for the same text. */
  key: string;
  /** With a `letterSlot` for each value. */
  fixedText: string;
}

/**
 * For the letters of one template, as `compileMarkup` marks them. A template has as many frames as its conditions make shapes, so each
 * is named once.
 */
export function takingApart(): (marked: string) => LetterParts {
  const frames = new Map<string, LetterFrame>();
  const frameOf = (fixedText: string): LetterFrame => {
    const known = frames.get(fixedText);
    if (known) return known;
    const frame = { key: hash('sha256', fixedText, 'base64url'), fixedText };
    frames.set(fixedText, frame);
    return frame;
  };
  return (marked) => {
    const parts = marked.split(letterSlot);
    const fixed = parts.filter((_, index) => index % 2 === 0);
    const values = parts.filter((_, index) => index % 2 === 1);
    // The whole letter is let go at once: thousands of them would live until their chunk is written.
    const contentHash = hash('sha256', parts.join(''));
    return { contentHash, frame: frameOf(fixed.join(letterSlot)), values: values.join(letterSlot) };
  };
}
