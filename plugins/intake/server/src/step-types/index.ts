import { classify } from './classify';
import { extractStep } from './extract';
import { findDuplicates } from './find-duplicates';
import { matchMember } from './match-member';
import { openCase } from './open-case';
import { readContent } from './read-content';

/** The way of a request, in the order in which the shipped process uses them. */
export const stepTypes = [readContent, extractStep, matchMember, findDuplicates, classify, openCase];
