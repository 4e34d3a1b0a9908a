import { useDataProvider, type DataProvider } from 'react-admin';

/** The domain verbs that manifests put on the data provider. */
export const useVerbs = <Verbs>(): Verbs => useDataProvider<DataProvider & Verbs>();
