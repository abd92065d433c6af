const webAddress = /(?:https?:\/\/|www\.)[\w.~:/?#[\]@!$&'*+,;=%-]+|[\w.+-]{1,64}@[\w.-]+/g

/** The text with its web and mail addresses blanked out, place by place: numbers inside them are nobody's. */
export const withoutAddresses = (text: string): string => text.replace(webAddress, a => ' '.repeat(a.length))
