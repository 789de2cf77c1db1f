/**
 * The HTML part, as React components: tables and inline styles for old mail programs, a style sheet for dark screens and
 * narrow ones. Marks (`data-part`) let a reader find its pieces. Shows an already cleaned model; decides no word of it.
 */
import type { CSSProperties, ReactElement, ReactNode } from 'react';
import { Fragment } from 'react';
import { renderToStaticMarkup } from 'react-dom/server.edge';
import { MailStyles, PALETTE } from './mail-styles.tsx';
import type { MailEntry, MailModel, MailSection } from './model.ts';
import { sentencePieces } from './users-words.ts';
import { isWebLink } from './web-link.ts';

/** The HTML part of an already cleaned model: a whole document. */
export function renderHtml(model: MailModel): string {
  const markup = renderToStaticMarkup(<MailDocument model={model} />);
  return `${markup.startsWith('<!DOCTYPE') ? '' : '<!DOCTYPE html>'}${markup}\n`;
}

const FONT = "-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,'Helvetica Neue',Arial,'Noto Sans',sans-serif";

const BODY_TEXT: CSSProperties = {
  fontFamily: FONT,
  fontSize: '16px',
  lineHeight: '24px',
  color: PALETTE.text,
  textAlign: 'start',
};
const MUTED_TEXT: CSSProperties = { fontSize: '13px', lineHeight: '20px', color: PALETTE.muted };
const WORDS: CSSProperties = { whiteSpace: 'pre-wrap', wordBreak: 'break-word', overflowWrap: 'anywhere' };

function MailDocument({ model }: { readonly model: MailModel }): ReactElement {
  return (
    <html lang={model.language} dir={model.direction}>
      <head>
        <meta httpEquiv="Content-Type" content="text/html; charset=utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>{model.subject}</title>
        <MailStyles />
      </head>
      <body className="page" style={{ margin: 0, padding: 0, backgroundColor: PALETTE.page }}>
        {/* Again on an element inside the body: some mail programs throw html and body away. */}
        <div lang={model.language} dir={model.direction} className="page" style={{ backgroundColor: PALETTE.page }}>
          <Preheader text={model.preheader} />
          <Layout>
            <tr>
              <td align="center" className="gutter" style={{ padding: '32px 16px' }}>
                <Layout width={600} style={{ width: '100%', maxWidth: '600px' }}>
                  <Sender model={model} />
                  <Card model={model} />
                  <Footer model={model} />
                </Layout>
              </td>
            </tr>
          </Layout>
        </div>
      </body>
    </html>
  );
}

interface LayoutProps {
  readonly width?: number;
  readonly style?: CSSProperties;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A table that is there for its place on the screen alone. */
function Layout({ width, style, className, children }: LayoutProps): ReactElement {
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

/** The line mail programs show after the subject; the e-mail itself does not show it. */
function Preheader({ text }: { readonly text: string }): ReactElement {
  const hidden: CSSProperties = {
    display: 'none',
    maxHeight: 0,
    maxWidth: 0,
    overflow: 'hidden',
    opacity: 0,
    fontSize: '1px',
    lineHeight: '1px',
  };
  return (
    <div data-part="preheader" style={hidden}>
      <Sentence text={text} />
    </div>
  );
}

function Sender({ model }: { readonly model: MailModel }): ReactElement {
  return (
    <tr>
      <td
        className="muted"
        style={{ ...BODY_TEXT, padding: '0 4px 14px', fontSize: '15px', fontWeight: 600, color: PALETTE.muted }}
      >
        <span dir="auto">{model.from.name}</span>
      </td>
    </tr>
  );
}

function Card({ model }: { readonly model: MailModel }): ReactElement {
  const look: CSSProperties = {
    ...BODY_TEXT,
    padding: '32px',
    backgroundColor: PALETTE.card,
    border: `1px solid ${PALETTE.line}`,
    borderRadius: '14px',
  };
  return (
    <tr>
      <td className="card" style={look}>
        <h1
          className="text"
          style={{ margin: 0, fontSize: '24px', lineHeight: '32px', fontWeight: 650, color: PALETTE.text }}
        >
          <Sentence text={model.heading} />
        </h1>
        <p className="muted" style={{ ...MUTED_TEXT, margin: '4px 0 0', fontSize: '14px' }}>
          <Sentence text={model.conversation} />
        </p>
        <p className="text" style={{ margin: '18px 0 0' }}>
          <Sentence text={model.introduction} />
        </p>
        {model.sections.map((section, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, nothing moves
          <Section key={index} section={section} direction={model.direction} />
        ))}
        <Action action={model.action} />
      </td>
    </tr>
  );
}

function Section({
  section,
  direction,
}: {
  readonly section: MailSection;
  readonly direction: 'ltr' | 'rtl';
}): ReactElement {
  return (
    <>
      {section.heading === '' ? (
        <div style={{ height: '20px', lineHeight: '20px', fontSize: '1px' }} />
      ) : (
        <h2 className="muted" style={{ ...MUTED_TEXT, margin: '28px 0 8px', fontSize: '14px', fontWeight: 600 }}>
          <Sentence text={section.heading} />
        </h2>
      )}
      <Layout style={{ borderCollapse: 'separate' }}>
        {section.entries.map((entry, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, nothing moves
          <Fragment key={index}>
            {index > 0 && entry.part !== 'message' ? <Gap /> : null}
            <Entry entry={entry} direction={direction} first={index === 0} />
          </Fragment>
        ))}
      </Layout>
    </>
  );
}

function Gap(): ReactElement {
  return (
    <tr>
      <td style={{ height: '8px', fontSize: '1px', lineHeight: '8px' }}>&nbsp;</td>
    </tr>
  );
}

interface EntryProps {
  readonly entry: MailEntry;
  readonly direction: 'ltr' | 'rtl';
  readonly first: boolean;
}

/** One message. Replies stand out by colour and edge, questions are quieter, a transcript is an even list. */
function Entry({ entry, direction, first }: EntryProps): ReactElement {
  return (
    <tr>
      <td data-part={entry.part} className={`entry ${entry.part}`} style={entryLook(entry.part, direction, first)}>
        <strong
          data-author=""
          {...(entry.authorIsLabel ? {} : { dir: 'auto' as const })}
          style={{ fontSize: '14px', fontWeight: 600 }}
        >
          {entry.author}
        </strong>{' '}
        <span data-time="" className="muted" style={{ fontSize: '13px', color: PALETTE.muted }}>
          <Sentence text={entry.time} />
        </span>
        <EntryBody body={entry.body} />
      </td>
    </tr>
  );
}

function entryLook(part: MailEntry['part'], direction: 'ltr' | 'rtl', first: boolean): CSSProperties {
  if (part === 'message') return { padding: '12px 0', ...(first ? {} : { borderTop: `1px solid ${PALETTE.line}` }) };
  const edge = `3px solid ${part === 'reply' ? PALETTE.accent : PALETTE.edge}`;
  return {
    padding: '12px 16px',
    backgroundColor: part === 'reply' ? PALETTE.reply : PALETTE.question,
    // Not border-inline-start: mail programs that do not know it would lose the edge.
    ...(direction === 'rtl' ? { borderRight: edge } : { borderLeft: edge }),
    borderRadius: direction === 'rtl' ? '10px 4px 4px 10px' : '4px 10px 10px 4px',
  };
}

function EntryBody({ body }: { readonly body: MailEntry['body'] }): ReactElement {
  switch (body.kind) {
    case 'words':
      return (
        <div data-text="" dir="auto" style={WORDS}>
          <Lines text={body.text} line={(line) => line} />
        </div>
      );
    case 'label':
      return (
        <div data-text="" style={WORDS}>
          <Lines text={body.text} line={(line) => <Sentence text={line} />} />
        </div>
      );
    case 'file':
      return (
        <div data-text="" dir="auto" style={WORDS}>
          {isWebLink(body.file.url) ? (
            <a href={body.file.url} className="link" style={{ color: PALETTE.accent }}>
              <Sentence text={body.label} />
            </a>
          ) : (
            <Sentence text={body.label} />
          )}
        </div>
      );
  }
}

/** Lines apart by `<br>`: white-space alone is not kept everywhere. */
function Lines({ text, line }: { readonly text: string; readonly line: (text: string) => ReactNode }): ReactElement {
  return (
    <>
      {text.split('\n').map((each, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, nothing moves
        <Fragment key={index}>
          {index > 0 ? <br /> : null}
          {line(each)}
        </Fragment>
      ))}
    </>
  );
}

/** A sentence of the catalogue; users' words in it stand in elements of their own (MAIL-2). */
function Sentence({ text }: { readonly text: string }): ReactElement {
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

function Action({ action }: { readonly action: MailModel['action'] }): ReactElement {
  const look: CSSProperties = {
    display: 'inline-block',
    padding: '12px 24px',
    fontFamily: FONT,
    fontSize: '16px',
    lineHeight: '24px',
    fontWeight: 600,
    color: PALETTE.onAccent,
    textDecoration: 'none',
    borderRadius: '10px',
  };
  return (
    <table
      role="presentation"
      cellPadding={0}
      cellSpacing={0}
      border={0}
      className="action"
      style={{ marginTop: '28px' }}
    >
      <tbody>
        <tr>
          <td align="center" className="button" style={{ backgroundColor: PALETTE.accent, borderRadius: '10px' }}>
            <a data-part="action" href={action.url} className="button-label" style={look}>
              <Sentence text={action.label} />
            </a>
          </td>
        </tr>
      </tbody>
    </table>
  );
}

function Footer({ model }: { readonly model: MailModel }): ReactElement {
  return (
    <tr>
      <td className="muted" style={{ ...BODY_TEXT, ...MUTED_TEXT, padding: '20px 4px 0' }}>
        {model.footer.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, nothing moves
          <p key={index} style={{ margin: '0 0 4px' }}>
            <Sentence text={line} />
          </p>
        ))}
        {model.unsubscribe === undefined ? null : (
          <p style={{ margin: '10px 0 0' }}>
            <a
              data-part="unsubscribe"
              href={model.unsubscribe.url}
              className="muted"
              style={{ color: PALETTE.muted, textDecoration: 'underline' }}
            >
              <Sentence text={model.unsubscribe.label} />
            </a>
          </p>
        )}
      </td>
    </tr>
  );
}
