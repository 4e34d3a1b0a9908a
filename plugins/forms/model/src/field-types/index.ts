import type { FieldBase } from '../definition/field';
import { addressType, type AddressField } from './address';
import { bankAccountType, type BankAccountField } from './bank-account';
import { choiceType, type ChoiceField } from './choice';
import { computedType, type ComputedField } from './computed';
import { consentType, type ConsentField } from './consent';
import { dateType, type DateField } from './date';
import { declarationType, type DeclarationField } from './declaration';
import { emailType, type EmailField } from './email';
import type { FieldType } from './field-type';
import { fileFieldType, photoFieldType, type FileField, type PhotoField } from './file';
import { informationType, type InformationField } from './information';
import { kvnrType, type KvnrField } from './kvnr';
import { moneyType, type MoneyField } from './money';
import { multipleChoiceType, type MultipleChoiceField } from './multiple-choice';
import { numberType, type NumberField } from './number';
import { periodType, type PeriodField } from './period';
import { phoneType, type PhoneField } from './phone';
import { signatureType, type SignatureField } from './signature';
import { textType, type TextField } from './text';
import { yesNoType, type YesNoField } from './yes-no';

export type Field =
  | TextField
  | NumberField
  | MoneyField
  | DateField
  | PeriodField
  | ChoiceField
  | MultipleChoiceField
  | YesNoField
  | AddressField
  | BankAccountField
  | KvnrField
  | PhoneField
  | EmailField
  | FileField
  | PhotoField
  | SignatureField
  | ConsentField
  | DeclarationField
  | ComputedField
  | InformationField;

export type FieldTypeName = Field['type'];

/** All kinds of questions, by name and in the order of the palette. */
export const fieldTypes = {
  text: textType,
  number: numberType,
  money: moneyType,
  date: dateType,
  period: periodType,
  choice: choiceType,
  multipleChoice: multipleChoiceType,
  yesNo: yesNoType,
  address: addressType,
  bankAccount: bankAccountType,
  kvnr: kvnrType,
  phone: phoneType,
  email: emailType,
  file: fileFieldType,
  photo: photoFieldType,
  signature: signatureType,
  consent: consentType,
  declaration: declarationType,
  computed: computedType,
  information: informationType,
} satisfies { [N in FieldTypeName]: { name: N } };

/** A field is always read by its own type, so what the type expects is what it gets. */
export const fieldTypeOf = (field: Pick<FieldBase, 'type'>): FieldType<FieldBase, unknown> =>
  fieldTypes[field.type as FieldTypeName] as unknown as FieldType<FieldBase, unknown>;

/** Computed values and information are shown, not asked. */
export const isAsked = ({ type }: Pick<FieldBase, 'type'>): boolean => type !== 'computed' && type !== 'information';
