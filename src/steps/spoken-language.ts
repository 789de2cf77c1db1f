/** Which Gherkin language a text is written in, as it says itself. Knows neither keywords nor sentences. */

/** The Gherkin language a text names in its `# language:` line; English without one. */
export function spokenLanguageOf(data: string): string {
  for (const line of data.split(/\r?\n/)) {
    const named = /^\s*#\s*language\s*:\s*([a-zA-Z\-_]+)\s*$/.exec(line);
    if (named) return named[1]!;
    if (line.trim() !== '' && !line.trim().startsWith('#')) break;
  }
  return 'en';
}
