import { createContext } from 'react';
import type { ConsoleResource } from '../manifest';

/** All resources of the registry by name; filled by the shell. */
export const ResourceContextOfShell = createContext<ReadonlyMap<string, ConsoleResource>>(new Map());
