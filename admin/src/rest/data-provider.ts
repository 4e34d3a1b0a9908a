import {
  filterParameters,
  isApiProblem,
  loadSession,
  request,
  requestBody,
  api,
  type ConsoleManifest,
  type ConsoleResource,
} from '@kassenwerk/kernel/console';
import type { DataProvider, GetListParams, Identifier, RaRecord } from 'react-admin';

interface ListAnswer {
  data: (Record<string, unknown> & { documentId: string })[];
  meta: { pagination: { total: number } };
}

/** What the server keeps for itself; sending it back would be refused. */
const technical = ['id', 'numericId', 'documentId', 'createdAt', 'updatedAt', 'publishedAt', 'locale'];

/** Records are known by their `documentId`; the number of the row stays at hand as `numericId`. */
const recordOf = (row: ListAnswer['data'][number]): RaRecord => ({
  ...row,
  numericId: row['id'],
  id: row.documentId ?? row['id'],
});

const writable = (data: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(data).filter(([key]) => !technical.includes(key)));

/** Only what changed is sent: a person may be allowed to change one field and not its neighbour. */
const changed = (data: Record<string, unknown>, before: Record<string, unknown> = {}) =>
  Object.fromEntries(Object.entries(writable(data)).filter(([key, value]) => value !== before[key]));

/** Speaks the generated REST for records; domain verbs come from the manifests. */
export function createDataProvider(
  resources: ReadonlyMap<string, ConsoleResource>,
  manifests: readonly ConsoleManifest[],
): DataProvider {
  const definition = (name: string): ConsoleResource => {
    const found = resources.get(name);
    if (!found) throw new Error(`unknown resource ${name}`);
    return found;
  };
  const getList = async (name: string, { filter = {}, sort, pagination, signal }: GetListParams) => {
    const { path, listFields = [] } = definition(name);
    const search = await searchFields(definition(name));
    const query: [string, string][] = filterParameters(filter as Record<string, unknown>, { search });
    if (sort?.field) query.push(['sort', `${sort.field === 'id' ? 'id' : sort.field}:${sort.order.toLowerCase()}`]);
    listFields.forEach((field, index) => query.push([`fields[${index}]`, field]));
    query.push(
      ['pagination[page]', String(pagination?.page ?? 1)],
      ['pagination[pageSize]', String(pagination?.perPage ?? 25)],
    );
    const answer = await requestBody<ListAnswer>(`/${path}`, { query: Object.fromEntries(query), signal });
    return { data: answer.data.map(recordOf), total: answer.meta.pagination.total };
  };
  const getOne = async (name: string, id: Identifier) =>
    recordOf(await request<ListAnswer['data'][number]>(`/${definition(name).path}/${id}`));
  const update = async (name: string, id: Identifier, data: Record<string, unknown>) =>
    recordOf(await request(`/${definition(name).path}/${id}`, { method: 'PUT', body: { data } }));
  const remove = (name: string, id: Identifier) => request(`/${definition(name).path}/${id}`, { method: 'DELETE' });
  const many = (name: string, ids: readonly Identifier[]) =>
    getList(name, {
      filter: { documentId: ids.map(String) },
      sort: { field: 'id', order: 'ASC' },
      pagination: { page: 1, perPage: 500 },
    });
  const records = {
    getList,
    getOne: async (name: string, { id }: { id: Identifier }) => ({ data: await getOne(name, id) }),
    getMany: (name: string, { ids }: { ids: Identifier[] }) => many(name, ids),
    getManyReference: (
      name: string,
      { target, id, filter, ...params }: GetListParams & { target: string; id: Identifier },
    ) => getList(name, { ...params, filter: { ...filter, [target]: id } }),
    create: async (name: string, { data }: { data: Record<string, unknown> }) => ({
      data: recordOf(await request(`/${definition(name).path}`, { method: 'POST', body: { data: writable(data) } })),
    }),
    update: async (
      name: string,
      {
        id,
        data,
        previousData,
      }: { id: Identifier; data: Record<string, unknown>; previousData?: Record<string, unknown> },
    ) => ({
      data: await update(name, id, changed(data, previousData)),
    }),
    updateMany: async (name: string, { ids, data }: { ids: Identifier[]; data: Record<string, unknown> }) => {
      for (const id of ids) await update(name, id, writable(data));
      return { data: ids };
    },
    delete: async (name: string, { id, previousData }: { id: Identifier; previousData?: RaRecord }) => {
      await remove(name, id);
      return { data: previousData ?? { id } };
    },
    deleteMany: async (name: string, { ids }: { ids: Identifier[] }) => {
      for (const id of ids) await remove(name, id);
      return { data: ids };
    },
    supportAbortSignal: true,
  };
  const verbs = Object.assign({}, ...manifests.map((manifest) => manifest.verbs?.(api) ?? {})) as Record<
    string,
    unknown
  >;
  return { ...verbs, ...records } as unknown as DataProvider;
}

/** The server refuses to search by what the person sees masked. */
async function searchFields({
  search = [],
  sensitiveSearch = {},
}: ConsoleResource): Promise<readonly string[] | 'server'> {
  if (search === 'server') return search;
  const { ability } = await loadSession();
  const seen = Object.entries(sensitiveSearch).filter(([data]) => ability.can('see', data));
  return [...search, ...seen.flatMap(([, fields]) => fields)];
}

/** Queries that the server refused are not asked again; only a broken connection is. */
export const shouldRetry = (failures: number, error: unknown): boolean =>
  failures < 2 && (!isApiProblem(error) || error.status === 0 || error.status >= 502);
