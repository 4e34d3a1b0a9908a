import type { FileField } from '../../../model/src';

const places = new Map<string, FileField>();

/**
 * A place for files outside of forms, such as messages. Uploads to it go the same way as those to a field, are checked alike, and
 * expire unless `holdFiles` claims them. Called in register().
 * @param form stands where an upload names its form
 */
export function registerUploadPlace(form: string, field: FileField): void {
  places.set(`${form} ${field.id}`, field);
}

export const uploadPlace = (form: string, field: string): FileField | undefined => places.get(`${form} ${field}`);
