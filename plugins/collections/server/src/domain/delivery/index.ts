export * from './canonical-member';
export { charsets, formatControlRecord, type Charset, type ControlRecord } from './control-record';
export type { DeliveryBatch, RejectedLine, RejectReason } from './delivery-batch';
export { deliveryMappingSchema, type DeliveryMapping } from './delivery-mapping';
export type { DeliveryProblemCode } from './delivery-problem';
export { checkDeliveryIdentity, parseDeliveryFileName, type DeliveryFileName } from './file-name';
export { readDelivery, type Delivery, type DeliverySummary, type ReadDeliveryOptions } from './read-delivery';
export { stagingColumns, toCopyText } from './staging';
