import { audit, fail, inTransaction, publishLive, requireScope, withSql, type Kassenwerk } from '@kassenwerk/kernel';
import { lockBankAccount } from '../../stores/bank-message-store';
import { allocatePayment } from '../../stores/debit-outcome-store';
import {
  closeBookingTask,
  findBooking,
  isMemberOf,
  lockBooking,
  settleBooking,
  transferFromSuspense,
  type SuspenseBooking,
} from '../../stores/suspense-store';

/** Where money that nobody could assign belongs: to a member, or back to whoever sent it. */
export type Settlement =
  { decision: 'assign'; memberId: string; note?: string } | { decision: 'sendBack'; note: string };

/** The booking as the person sees who decides, and whether there is money to decide about. */
export function showBooking(strapi: Kassenwerk, documentId: string) {
  return withSql(strapi, async (sql) => {
    const booking = await findBooking(sql, documentId);
    if (!booking) throw bookingNotFound();
    const { bookedOn, endToEndId, mandateReference, remittance, suspenseCents } = booking;
    return { bookedOn, endToEndId, mandateReference, remittance, suspenseCents, isOpen: isSettleable(booking) };
  });
}

/**
 * Moves the money from the suspense account to where it belongs; a member's oldest open receivables are paid from it. Of two
 * people at once the second is refused.
 * @throws KW_BOOKING_SETTLED, KW_BOOKING_NOT_ASSIGNABLE, KW_BOOKING_MEMBER_UNKNOWN
 */
export function settleSuspense(strapi: Kassenwerk, documentId: string, settlement: Settlement): Promise<void> {
  return inTransaction(strapi, async (sql) => {
    const found = await findBooking(sql, documentId);
    if (!found) throw bookingNotFound();
    // Bookings from the bank's files change the same receivables and figures.
    await lockBankAccount(sql, found.tenant);
    const booking = (await lockBooking(sql, documentId))!;
    if (booking.status !== 'open') throw alreadySettled();
    if (!isSettleable(booking)) throw notAssignable();
    const { tenant, suspenseCents } = booking;
    const memberId = settlement.decision === 'assign' ? settlement.memberId : null;
    if (memberId !== null && !(await isMemberOf(sql, tenant, memberId))) throw memberUnknown();
    const transfer = { booking, to: memberId === null ? 'refund' : 'member', memberId } as const;
    await transferFromSuspense(sql, transfer);
    await settleBooking(sql, transfer);
    if (memberId !== null) await allocatePayment(sql, { tenant, memberId, cents: suspenseCents! });
    const { decision, note } = settlement;
    const { id: by, name: byName } = requireScope().actor;
    await closeBookingTask(sql, booking, { decision, note, by, byName });
    await audit(sql, {
      tenant,
      action: decision === 'assign' ? 'assignBooking' : 'sendBackBooking',
      subjectType: 'bankEvent',
      subjectId: documentId,
      details: { amountCents: suspenseCents, ...(memberId === null ? {} : { memberId }) },
    });
    await publishLive(sql, { tenant, type: 'bankEvent', id: documentId, data: { decision } });
  });
}

/** A credited sum of many debits belongs to no single member. */
const isSettleable = ({ status, kind, suspenseCents }: SuspenseBooking): boolean =>
  status === 'open' && kind !== 'collection' && suspenseCents !== null;

const bookingNotFound = () =>
  fail('notFound', 'KW_NOT_FOUND', {
    de: 'Diesen Datensatz gibt es nicht, oder Sie dürfen ihn nicht sehen.',
    en: 'This record does not exist, or you may not see it.',
  });

const alreadySettled = () =>
  fail('conflict', 'KW_BOOKING_SETTLED', {
    de: 'Diese Buchung ist bereits zugeordnet.',
    en: 'This booking has been assigned already.',
  });

const notAssignable = () =>
  fail('conflict', 'KW_BOOKING_NOT_ASSIGNABLE', {
    de: 'Zu dieser Buchung gibt es kein Geld, das einem einzelnen Mitglied gehören könnte.',
    en: 'This booking holds no money that could belong to a single member.',
  });

const memberUnknown = () =>
  fail('invalid', 'KW_BOOKING_MEMBER_UNKNOWN', {
    de: 'Dieses Mitglied gibt es bei der Kasse der Buchung nicht.',
    en: 'The fund of this booking has no such member.',
  });
