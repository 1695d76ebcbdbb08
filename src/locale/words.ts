/** The language that a built player speaks. A player in another language is built with another file's words here. */
export * from './en-GB.ts';
