/** What every part of the HTML is made of: layout tables, sentences, and the looks of text. */
import type { CSSProperties, ReactElement, ReactNode } from 'react';
import { createElement } from 'react';
import { LIGHT } from './mail-styles.tsx';
import { sentencePieces } from './users-words.ts';

/** Fonts that are there, on every system. */
export const FONT: string =
  "-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,'Helvetica Neue',Arial,'Noto Sans',sans-serif";

/**
 * The look of running text. A word longer than its line is broken: a long address must not widen a narrow screen. Spaces
 * and line ends of users are kept.
 */
export const BODY_TEXT: CSSProperties = {
  fontFamily: FONT,
  fontSize: '16px',
  lineHeight: '24px',
  color: LIGHT.text,
  wordBreak: 'break-word',
  overflowWrap: 'anywhere',
};
/** The look of what is said in passing. */
export const MUTED_TEXT: CSSProperties = { fontSize: '13px', lineHeight: '20px', color: LIGHT.muted };

interface LayoutProps {
  readonly style?: CSSProperties;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A table that is there for its place on the screen alone; as wide as its place, never wider. */
export function Layout({ style, className, children }: LayoutProps): ReactElement {
  return (
    <table
      role="presentation"
      width="100%"
      cellPadding={0}
      cellSpacing={0}
      border={0}
      className={className}
      style={{ tableLayout: 'fixed', ...style }}
    >
      <tbody>{children}</tbody>
    </table>
  );
}

/** A sentence of the catalogue; users' words in it stand in elements of their own (MAIL-2). */
export function Sentence({ text }: { readonly text: string }): ReactElement {
  return (
    <>
      {sentencePieces(text).map((piece, index) =>
        piece.isolated ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, nothing moves
          <span key={index} dir="auto">
            {piece.text}
          </span>
        ) : (
          piece.text
        ),
      )}
    </>
  );
}

/**
 * What only Outlook on Windows reads. It lays out as Word does: it knows no maximum width, no padding of links, and takes
 * Times for a font it has not got.
 */
const OUTLOOK = {
  fonts: `<style>table,td,h1,h2,p,div,a,span,b,small{font-family:'Segoe UI',Arial,sans-serif}</style><xml><o:OfficeDocumentSettings xmlns:o="urn:schemas-microsoft-com:office:office"><o:PixelsPerInch>96</o:PixelsPerInch></o:OfficeDocumentSettings></xml>`,
  frame: `<table role="presentation" align="center" width="600" cellpadding="0" cellspacing="0" border="0"><tr><td>`,
  frameEnd: '</td></tr></table>',
} as const;

/** The place of markup for Outlook alone: React writes no comments, so {@link withOutlookMarkup} puts them there. */
export function ForOutlook({ markup }: { readonly markup: keyof typeof OUTLOOK }): ReactElement {
  return createElement('outlook', { markup });
}

/** The markup with the conditional comments where {@link ForOutlook} stood. Escaped text never looks like those places. */
export function withOutlookMarkup(html: string): string {
  return html.replace(
    /<outlook markup="(\w+)"><\/outlook>/g,
    (_, name: keyof typeof OUTLOOK) => `<!--[if mso]>${OUTLOOK[name]}<![endif]-->`,
  );
}
