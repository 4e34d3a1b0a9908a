interface FileTypes {
  fileTypeFromBuffer(content: Uint8Array): Promise<{ mime: string } | undefined>;
}

// The package is an ES module, which Node loads from CommonJS as it is and TypeScript would refuse.
const { fileTypeFromBuffer } = require('file-type/core') as FileTypes;

/** The MIME type by content; undefined for text and everything unknown. */
export async function typeOfContent(content: Uint8Array): Promise<string | undefined> {
  try {
    return (await fileTypeFromBuffer(content))?.mime;
  } catch {
    // A file that ends in the middle of its own header has no type.
    return undefined;
  }
}
