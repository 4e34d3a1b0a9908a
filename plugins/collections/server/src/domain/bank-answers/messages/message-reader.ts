import type { MessageFamily } from '../events';
import { RecordReader } from '../xml/record-reader';
import { compileSpec } from '../xml/record-spec';
import { CAMT_MESSAGE } from './camt-fields';
import { CamtReader } from './camt-reader';
import type { MessageContext } from './message-context';
import { PAIN002_MESSAGE } from './pain002-fields';
import { Pain002Reader } from './pain002-reader';

const CAMT_PATHS = compileSpec(CAMT_MESSAGE);
const PAIN002_PATHS = compileSpec(PAIN002_MESSAGE);

/** The reader of one message, which takes the elements below the message's own. */
export function messageReader(family: MessageFamily, context: MessageContext): RecordReader {
  return family === 'pain.002'
    ? new RecordReader(PAIN002_PATHS, new Pain002Reader(context))
    : new RecordReader(CAMT_PATHS, new CamtReader(context));
}
