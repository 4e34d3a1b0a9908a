import { contentTypes } from './content-types';
import { register } from './register';

/** Cases: where they lie, who works on them and by when, their time line, and the one inbox of all channels. */
export default { register, contentTypes };
