import { createContext, useContext } from 'react';
import type { FileField, PhotoField, UploadedFile } from '@kassenwerk/forms/model';
import { wordsIn, type Words } from './words';

export interface UploadRequest {
  /** `receipts.0.proof` */
  path: string;
  field: FileField | PhotoField;
  /** Between 0 and 1. */
  onProgress(share: number): void;
  signal: AbortSignal;
}

/** Where files go; given by whoever shows the form. */
export interface Uploads {
  /** Answers with what the server found. @throws Error whose message says to the member what to do */
  upload(file: File, request: UploadRequest): Promise<UploadedFile>;
  /** The member has taken the file out of the answers again. */
  remove?(file: UploadedFile): void;
}

/** `fill`: a member fills it in. `preview`: all pages can be reached, nothing is sent. `summary`: answers only, nothing to change. */
export type Mode = 'fill' | 'preview' | 'summary';

export interface Host {
  language: string;
  words: Words;
  /** Before the ids of all elements, so that two forms may stand on a page. */
  prefix: string;
  mode: Mode;
  uploads?: Uploads | undefined;
}

const HostContext = createContext<Host>({ language: 'de', words: wordsIn('de'), prefix: 'form', mode: 'fill' });

export const HostProvider = HostContext.Provider;
export const useHost = (): Host => useContext(HostContext);

/** The id of the element that takes the focus when somebody comes to a field or group. */
export const elementId = (prefix: string, path: string): string => `${prefix}-${path.replaceAll('.', '-')}`;
