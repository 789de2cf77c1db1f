/** What every part of the HTML is made of: layout tables, sentences, and the looks of text. */
import type { CSSProperties, ReactElement, ReactNode } from 'react';
import { PALETTE } from './mail-styles.tsx';
import { sentencePieces } from './users-words.ts';

/** Fonts that are there, on every system. */
export const FONT: string =
  "-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,'Helvetica Neue',Arial,'Noto Sans',sans-serif";

/** The look of running text. */
export const BODY_TEXT: CSSProperties = {
  fontFamily: FONT,
  fontSize: '16px',
  lineHeight: '24px',
  color: PALETTE.text,
  textAlign: 'start',
};
/** The look of what is said in passing. */
export const MUTED_TEXT: CSSProperties = { fontSize: '13px', lineHeight: '20px', color: PALETTE.muted };

interface LayoutProps {
  readonly width?: number;
  readonly style?: CSSProperties;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A table that is there for its place on the screen alone. */
export function Layout({ width, style, className, children }: LayoutProps): ReactElement {
  return (
    <table
      role="presentation"
      width={width ?? '100%'}
      cellPadding={0}
      cellSpacing={0}
      border={0}
      className={className}
      style={style}
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
