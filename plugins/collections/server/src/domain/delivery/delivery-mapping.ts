import { z } from 'zod';
import { deliveryColumns } from './canonical-member';

const column = z.enum(deliveryColumns);

/** How a fund's own names and codes become ours; configuration kind `deliveryMapping`. */
export const deliveryMappingSchema = z.strictObject({
  /** Their column name → ours. Names that are not listed are taken as they are. */
  columns: z.record(z.string().min(1), column).default({}),
  /** Our column → their value → the value of the format. Values that are not listed are taken as they are. */
  values: z.partialRecord(column, z.record(z.string(), z.string())).default({}),
});

export type DeliveryMapping = z.infer<typeof deliveryMappingSchema>;
