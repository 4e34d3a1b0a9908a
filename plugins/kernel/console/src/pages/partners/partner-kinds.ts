/** What a partner does for a fund. */
export const partnerKinds = ['addressCheck', 'incomeCheck', 'print', 'payment', 'scan', 'survey', 'bank'];
