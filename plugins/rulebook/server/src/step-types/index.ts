import { decide } from './decide';

export const stepTypes = [decide];
