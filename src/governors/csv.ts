/**
 * A table as CSV (RFC 4180), with a tab, a semicolon or a comma between fields, by its first line, or with what Excel's
 * own first line says (`sep=;`); a byte-order mark is left out. Every row has as many fields as it has; empty lines are
 * left out. Throws Error where a quotation mark is never closed.
 */
export function readCsv(text: string): string[][] {
  const whole = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const said = /^"?sep=(.)"?\n/i.exec(whole);
  const content = said ? whole.slice(said[0].length) : whole;
  const between = said?.[1] ?? delimiterOf(content);
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let quoted = false;
  const endField = (): void => {
    row.push(field.trim());
    field = '';
  };
  const endRow = (): void => {
    endField();
    if (row.some((one) => one !== '')) rows.push(row);
    row = [];
  };
  for (let i = 0; i < content.length; i++) {
    const character = content[i]!;
    if (quoted) {
      if (character !== '"') field += character;
      else if (content[i + 1] === '"') field += content[++i]!;
      else quoted = false;
    } else if (character === '"' && field.trim() === '') {
      field = '';
      quoted = true;
    } else if (character === between) endField();
    else if (character === '\n') endRow();
    else field += character;
  }
  if (quoted) throw new Error('A quotation mark in it is opened and never closed.');
  endRow();
  return rows;
}

function delimiterOf(content: string): string {
  const [first = ''] = content.split('\n', 1);
  const bare = first.replace(/"[^"]*"/g, '');
  if (bare.includes('\t')) return '\t';
  return bare.split(';').length > bare.split(',').length ? ';' : ',';
}
