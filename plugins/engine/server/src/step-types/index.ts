import { itemTask } from './item-task';
import { partner } from './partner';
import { release } from './release/release';
import { task } from './task';
import { timer } from './timer';

/** Barriers that every process can use. */
export const builtInStepTypes = [task, itemTask, timer, partner, release];
