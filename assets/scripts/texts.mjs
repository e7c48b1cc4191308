/** A text by language, and which of them a reader gets: `geodata/texts.py` for the browser. */

/** What is there for the page's language, or else for the first; "" of nothing. */
const inLang = (words, texts) => (texts ? texts[words.lang] ?? Object.values(texts)[0] : "");

/** The language of the data's texts that a page in `lang` shows. */
const dataLang = ({ languages }, lang) => (languages.includes(lang) ? lang : languages[0]);

export { inLang, dataLang };
