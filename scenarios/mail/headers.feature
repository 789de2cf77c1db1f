Feature: E-mails say of themselves that a machine wrote them

  Background:
    Given the visitor is known as:
      | e-mail | anna@example.com |
    And the visitor writes "Are you open?"
    And the visitor looks away

  @MAIL-3
  Scenario: Headers of unread replies
    When the agent writes "Until six."
    And 60 seconds pass
    Then anna@example.com receives the unread replies
    And the header "To" of the e-mail is "anna@example.com"
    And the header "Date" of the e-mail is "Mon, 05 Jan 2026 09:01:00 +0000"
    And the header "Message-ID" of the e-mail is "<*@shop.example>"
    And the header "MIME-Version" of the e-mail is "1.0"
    And the header "Content-Type" of the e-mail is "multipart/alternative;*"
    And the header "Auto-Submitted" of the e-mail is "auto-generated"
    And the header "X-Auto-Response-Suppress" of the e-mail is "All"
    And the header "Content-Language" of the e-mail is "en"
    And the header "List-Unsubscribe" of the e-mail is "<https://shop.example/?causerie-unsubscribe=*>"
    And the header "List-Unsubscribe-Post" of the e-mail is "List-Unsubscribe=One-Click"
    And the e-mail has no header "Precedence"
    And the e-mail has no header "Bcc"
    And the e-mail has no header "Cc"
    And the e-mail has no header "Reply-To"
    And the e-mail has no header "X-Mailer"

  @MAIL-3
  Scenario: A copy is no list: it carries nothing to unsubscribe with
    When the visitor looks at the chat
    And the visitor ends the conversation
    Then anna@example.com receives the transcript
    And the header "Auto-Submitted" of the e-mail is "auto-generated"
    And the header "X-Auto-Response-Suppress" of the e-mail is "All"
    And the e-mail has no header "List-Unsubscribe"
    And the e-mail has no header "List-Unsubscribe-Post"

  @MAIL-3 @MAIL-4
  Scenario: The date of an e-mail that had to be retried is that of the try
    When the mail server answers 451 to the next 1 e-mail
    And the agent writes "Until six."
    And 90 seconds pass
    Then anna@example.com receives the unread replies
    And the header "Date" of the e-mail is "Mon, 05 Jan 2026 09:01:30 +0000"
