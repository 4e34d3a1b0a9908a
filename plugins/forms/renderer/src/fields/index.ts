import type { ComponentType } from 'react';
import type { Field, FieldTypeName } from '@kassenwerk/forms/model';
import { ChoiceInput, isList, YesNoInput } from './ChoiceInput';
import { ComputedOutput } from './ComputedOutput';
import { ConsentInput, DeclarationInput } from './ConsentInput';
import { DateInput, PeriodInput } from './DateInput';
import type { FieldProps } from './field-props';
import { FileInput } from './FileInput';
import { MultipleChoiceInput } from './MultipleChoiceInput';
import { MoneyInput, NumberInput } from './NumberInput';
import { AddressInput, BankAccountInput } from './PartsInput';
import { SignatureInput } from './SignatureInput';
import { EmailInput, KvnrInput, PhoneInput, TextInput } from './TextInput';

interface View<F extends Field> {
  Input: ComponentType<FieldProps<F>>;
  /** One control with a label, or several in a fieldset with a legend. */
  frame: 'label' | 'fieldset' | ((field: F) => 'label' | 'fieldset');
}

type Asked = Exclude<FieldTypeName, 'information'>;
type FieldOf<N extends FieldTypeName> = Extract<Field, { type: N }>;

const views: { readonly [N in Asked]: View<FieldOf<N>> } = {
  text: { Input: TextInput, frame: 'label' },
  number: { Input: NumberInput, frame: 'label' },
  money: { Input: MoneyInput, frame: 'label' },
  date: { Input: DateInput, frame: 'fieldset' },
  period: { Input: PeriodInput, frame: 'fieldset' },
  choice: { Input: ChoiceInput, frame: (field) => (isList(field) ? 'label' : 'fieldset') },
  multipleChoice: { Input: MultipleChoiceInput, frame: 'fieldset' },
  yesNo: { Input: YesNoInput, frame: 'fieldset' },
  address: { Input: AddressInput, frame: 'fieldset' },
  bankAccount: { Input: BankAccountInput, frame: 'fieldset' },
  kvnr: { Input: KvnrInput, frame: 'label' },
  phone: { Input: PhoneInput, frame: 'label' },
  email: { Input: EmailInput, frame: 'label' },
  file: { Input: FileInput, frame: 'fieldset' },
  photo: { Input: FileInput, frame: 'fieldset' },
  signature: { Input: SignatureInput, frame: 'fieldset' },
  consent: { Input: ConsentInput, frame: 'fieldset' },
  declaration: { Input: DeclarationInput, frame: 'fieldset' },
  computed: { Input: ComputedOutput, frame: 'label' },
};

/** A field is always drawn by its own type, so what the input expects is what it gets. */
export function viewOf(field: Field): { Input: ComponentType<FieldProps>; frame: 'label' | 'fieldset' } {
  const { Input, frame } = views[field.type as Asked] as unknown as View<Field>;
  return { Input, frame: typeof frame === 'function' ? frame(field) : frame };
}
