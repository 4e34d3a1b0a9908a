import type { FormDefinition } from './definition/form-definition';

/** A small family questionnaire with everything that is hard: repetitions in repetitions, conditions across, a computation. */
export const sampleForm: FormDefinition = {
  key: 'family-questionnaire',
  title: { de: 'Familienfragebogen', en: 'Family questionnaire' },
  area: 'insurance',
  topic: 'familyInsurance',
  languages: ['de', 'en'],
  access: 'member',
  pages: [
    {
      id: 'person',
      title: { de: 'Ihre Angaben', en: 'About you' },
      groups: [
        {
          id: 'personal',
          fields: [
            {
              id: 'lastName',
              type: 'text',
              label: { de: 'Nachname', en: 'Last name' },
              required: true,
              prefill: 'member.lastName',
            },
            {
              id: 'birthDate',
              type: 'date',
              label: { de: 'Geburtsdatum', en: 'Date of birth' },
              latest: { daysFromToday: 0 },
            },
            {
              id: 'maritalStatus',
              type: 'choice',
              label: { de: 'Familienstand', en: 'Marital status' },
              required: true,
              options: [
                { value: 'single', label: { de: 'ledig', en: 'single' } },
                { value: 'married', label: { de: 'verheiratet', en: 'married' } },
              ],
            },
            {
              id: 'weddingDate',
              type: 'date',
              label: { de: 'Verheiratet seit', en: 'Married since' },
              visibleIf: { op: 'equals', args: [{ field: 'maritalStatus' }, { value: 'married' }] },
              required: true,
            },
          ],
        },
      ],
    },
    {
      id: 'family',
      title: { de: 'Kinder', en: 'Children' },
      groups: [
        {
          id: 'children',
          title: { de: 'Kinder', en: 'Children' },
          repeat: { min: 0, max: 3, item: { de: 'Kind', en: 'Child' }, summary: ['childName'] },
          fields: [
            { id: 'childName', type: 'text', label: { de: 'Vorname', en: 'First name' }, required: true },
            { id: 'childBirth', type: 'date', label: { de: 'Geburtsdatum', en: 'Date of birth' }, required: true },
            {
              id: 'inSchool',
              type: 'yesNo',
              label: { de: 'Schule oder Studium', en: 'School or university' },
              visibleIf: {
                op: 'atLeast',
                args: [{ op: 'yearsBetween', args: [{ field: 'childBirth' }, { fact: 'today' }] }, { value: 16 }],
              },
              required: true,
            },
          ],
          groups: [
            {
              id: 'incomes',
              repeat: { min: 0, max: 2, item: { de: 'Einkommen', en: 'Income' } },
              fields: [{ id: 'income', type: 'money', label: { de: 'Monatlich', en: 'Monthly' }, required: true }],
            },
          ],
        },
        {
          id: 'totals',
          fields: [
            {
              id: 'totalIncome',
              type: 'computed',
              as: 'money',
              label: { de: 'Einkommen der Kinder', en: "Children's income" },
              formula: { op: 'sum', over: 'incomes', of: { field: 'income' } },
            },
            {
              id: 'proof',
              type: 'file',
              label: { de: 'Nachweis', en: 'Proof' },
              visibleIf: { op: 'greater', args: [{ field: 'totalIncome' }, { value: 0 }] },
              required: true,
            },
          ],
        },
      ],
    },
  ],
  contradictions: [
    {
      id: 'marriedBeforeBirth',
      fields: ['birthDate', 'weddingDate'],
      when: { op: 'less', args: [{ field: 'weddingDate' }, { field: 'birthDate' }] },
      severity: 'error',
      message: { de: 'Die Hochzeit liegt vor der Geburt.', en: 'The wedding is before the birth.' },
    },
  ],
  outcome: { confirmation: { de: 'Danke.', en: 'Thank you.' } },
};
