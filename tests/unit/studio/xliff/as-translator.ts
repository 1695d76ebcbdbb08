/** What a translator's tool does to an exported file: each text outside the codes is put through a function. */
export function translateAll(
  xliff: string,
  word: (text: string) => string,
  only?: (id: string) => boolean,
): string {
  return xliff.replace(/<unit id="([^"]*)"[^]*?<\/unit>/g, (unit, id: string) => {
    if (only && !only(id)) return unit;
    const source = /<source>([^]*?)<\/source>/.exec(unit)![1]!;
    return unit
      .replace(/\s*<target>[^]*?<\/target>/, '')
      .replace(/ state="initial"(?: subState="[^"]*")?/, ' state="translated"')
      .replace('</source>', () => `</source>\n<target>${inText(source, word)}</target>`);
  });
}

/** Words that stand between elements and character references. */
function inText(xml: string, word: (text: string) => string): string {
  return xml.replace(
    /(<[^>]*>|&[^;]*;)|([^<&]+)/g,
    (_, code: string | undefined, text: string | undefined) => (code !== undefined ? code : word(text!)),
  );
}
