/**
 * The HTML part, as React components: tables and inline styles for old mail programs, a style sheet for dark screens and
 * narrow ones. Marks (`data-part`) let a reader find its pieces. Shows an already cleaned model; decides no word of it.
 */
import type { CSSProperties, ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server.edge';
import { BODY_TEXT, FONT, Layout, MUTED_TEXT, Sentence } from './mail-atoms.tsx';
import { Section } from './mail-section.tsx';
import { MailStyles, PALETTE } from './mail-styles.tsx';
import type { MailModel } from './model.ts';

/** The HTML part of an already cleaned model: a whole document. */
export function renderHtml(model: MailModel): string {
  const markup = renderToStaticMarkup(<MailDocument model={model} />);
  return `${markup.startsWith('<!DOCTYPE') ? '' : '<!DOCTYPE html>'}${markup}\n`;
}

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
