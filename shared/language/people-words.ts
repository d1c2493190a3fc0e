/** How do offices head the columns of a file of payees? */
export const peopleWords = {
  name: /^(姓名|作者|收款人|户名|name)$/i,
  unit: /^(单位|所在单位|工作单位|部门|unit)$/i,
  identity: /^(身份证|身份证号|身份证号码|证件号|证件号码|identity ?number)$/i,
  card: /^(银行卡|银行卡号|卡号|账号|银行账号|银行帐号|帐号|card ?number)$/i,
  bank: /^(开户行|开户银行|银行|bank)$/i,
} as const;
