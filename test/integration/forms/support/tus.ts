/** A file on its way by the protocol tus, as plain requests. */
export function tusClient(url: string, place: Record<string, string>) {
  const version = { 'tus-resumable': '1.0.0' };
  const answerOf = async (answer: Response) => {
    const text = await answer.text();
    const { data, error } = (text.startsWith('{') ? JSON.parse(text) : {}) as {
      data?: { id: string; kind: string; bytes: number; name: string };
      error?: { code: string; details: { offset?: number } };
    };
    return { status: answer.status, headers: answer.headers, data, error };
  };
  return {
    async begin(length: number, { fileName = 'rechnung.pdf', headers = {} as Record<string, string> } = {}) {
      const answer = await answerOf(
        await fetch(`${url}/api/forms/public/resumable-uploads?${new URLSearchParams(place).toString()}`, {
          method: 'POST',
          headers: {
            ...version,
            'upload-length': String(length),
            'upload-metadata': `filename ${Buffer.from(fileName).toString('base64')},filetype YQ==`,
            ...headers,
          },
        }),
      );
      return { ...answer, location: url + (answer.headers.get('location') ?? '') };
    },
    head: async (location: string) => answerOf(await fetch(location, { method: 'HEAD', headers: version })),
    async send(location: string, offset: number, content: Uint8Array) {
      return answerOf(
        await fetch(location, {
          method: 'PATCH',
          headers: { ...version, 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' },
          body: new Uint8Array(content),
        }),
      );
    },
    cancel: async (location: string) => answerOf(await fetch(location, { method: 'DELETE', headers: version })),
  };
}
