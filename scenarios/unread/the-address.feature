Feature: The unread e-mail goes to the address that is known when it is sent

  Background:
    Given the visitor writes "Is the oak table still there?"
    And the visitor looks away

  @UNREAD-6
  Scenario: With no address nothing is sent and nothing forgotten
    When the agent writes "Yes, it is."
    And 60 seconds pass
    Then no e-mail is sent
    And the decision to hold the unread replies is recorded with the reason "no address known"
    When 3 days pass
    And the visitor is known as:
      | e-mail | anna@example.com |
    Then anna@example.com receives the unread replies with:
      | question | Is the oak table still there? |
      | reply    | Agent: Yes, it is.            |
    When 10 minutes pass
    Then no further e-mail is sent

  @UNREAD-6
  Scenario: An address given a millisecond before the minute is over changes nothing of the minute
    When the agent writes "Yes, it is."
    And 59.999 seconds pass
    And the visitor is known as:
      | e-mail | anna@example.com |
    Then no e-mail is sent
    When 1 ms passes
    Then anna@example.com receives the unread replies

  @UNREAD-6
  Scenario: An address given at the minute sends at once
    When the agent writes "Yes, it is."
    And 60 seconds pass
    And the visitor is known as:
      | e-mail | anna@example.com |
    Then anna@example.com receives the unread replies

  @UNREAD-6 @UNREAD-3
  Scenario: Everything that waited for an address goes in one e-mail
    When the agent writes "Yes, it is."
    And 2 minutes pass
    And the agent writes "Shall I put it aside?"
    And 30 seconds pass
    And the visitor is known as:
      | e-mail | anna@example.com |
    Then anna@example.com receives the unread replies with:
      | reply | Yes, it is.           |
      | reply | Shall I put it aside? |
    When 10 minutes pass
    Then no further e-mail is sent

  @UNREAD-6 @UNREAD-5
  Scenario: What was seen while it waited for an address is not sent when one is given
    When the agent writes "Yes, it is."
    And 5 minutes pass
    And the visitor looks at the chat
    And the visitor is known as:
      | e-mail | anna@example.com |
    And the visitor closes the page
    And 10 minutes pass
    Then no e-mail is sent

  @UNREAD-6
  Scenario: A name or a phone alone is no address
    When the agent writes "Yes, it is."
    And 60 seconds pass
    And the visitor is known as:
      | name  | Anna            |
      | phone | +33 6 1234 5678 |
    And 10 minutes pass
    Then no e-mail is sent

  @UNREAD-6 @AWAY-6
  Scenario: The address left in a form receives the replies
    When the visitor looks at the chat
    And 5 seconds pass
    And the visitor sends the form with:
      | name   | Anna             |
      | e-mail | anna@example.com |
    And the visitor closes the page
    And the agent writes "Yes, it is."
    And 60 seconds pass
    Then anna@example.com receives the unread replies

  @UNREAD-6
  Scenario: Two conversations that waited for an address give two e-mails
    When the agent writes "Yes, it is."
    And 60 seconds pass
    And the visitor ends the conversation
    And the visitor writes "Do you deliver?"
    And the agent writes "Within the city." in conversation 2
    And 60 seconds pass
    Then no e-mail is sent
    When the visitor is known as:
      | e-mail | anna@example.com |
    Then anna@example.com receives the unread replies with:
      | subject | *no. 1 *    |
      | reply   | Yes, it is. |
    And anna@example.com receives the unread replies with:
      | subject | *no. 2 *         |
      | reply   | Within the city. |
    And no further e-mail is sent

  @UNREAD-10
  Scenario: The address is the one known when the minute is over
    Given the visitor is known as:
      | e-mail | anna@example.com |
    When the agent writes "Yes, it is."
    And 59.999 seconds pass
    And the visitor is known as:
      | e-mail | anna@work.example |
    And 1 ms passes
    Then anna@work.example receives the unread replies
    And no further e-mail is sent

  @UNREAD-10
  Scenario: An address changed while the e-mail waits for a retry is used at the retry
    Real bug elsewhere: the visitor corrects a typo, and every retry still goes to the mistyped address.
    Given the visitor is known as:
      | e-mail | anna@exampel.com |
    When the mail server answers 450 to the next 1 e-mail
    And the agent writes "Yes, it is."
    And 60 seconds pass
    And the visitor is known as:
      | e-mail | anna@example.com |
    And 29.999 seconds pass
    Then no e-mail is sent
    When 1 ms passes
    Then anna@example.com receives the unread replies
    And no further e-mail is sent

  @UNREAD-10
  Scenario: A change of address after the e-mail has gone sends nothing again
    Given the visitor is known as:
      | e-mail | anna@example.com |
    When the agent writes "Yes, it is."
    And 60 seconds pass
    Then anna@example.com receives the unread replies
    When the visitor is known as:
      | e-mail | anna@work.example |
    And 10 minutes pass
    Then no further e-mail is sent

  @UNREAD-10
  Scenario: A reply seen before the retry is not sent any more
    Given the visitor is known as:
      | e-mail | anna@example.com |
    When the mail server answers 451 to the next 1 e-mail
    And the agent writes "Yes, it is."
    And 60 seconds pass
    And 29.999 seconds pass
    And the visitor looks at the chat
    And 24 hours pass
    Then no e-mail is sent
    And the decision to skip the unread replies is recorded with the reason "seen before the retry"

  @UNREAD-10
  Scenario: A reply seen just after the retry has been sent
    Given the visitor is known as:
      | e-mail | anna@example.com |
    When the mail server answers 451 to the next 1 e-mail
    And the agent writes "Yes, it is."
    And 60 seconds pass
    And 30 seconds pass
    And the visitor looks at the chat
    Then anna@example.com receives the unread replies

  @UNREAD-10 @UNREAD-6
  Scenario: Refused for good at one address, the replies go to the next one the visitor gives
    Given the visitor is known as:
      | e-mail | nobody@example.com |
    When the mail server answers 550 to the next 1 e-mail
    And the agent writes "Yes, it is."
    And 60 seconds pass
    Then the agent is told that the e-mail could not be delivered
    When 10 minutes pass
    And the visitor is known as:
      | e-mail | anna@example.com |
    Then anna@example.com receives the unread replies with:
      | reply | Yes, it is. |

  @UNREAD-6 @MAIL-4
  Scenario: What an address refused is not tried again by itself, but goes with the next reply
    Real bug elsewhere: one full mailbox, and the visitor is never written to again.
    Given the visitor is known as:
      | e-mail | anna@example.com |
    When the mail server answers 552 to the next 1 e-mail
    And the agent writes "Yes, it is."
    And 60 seconds pass
    And 24 hours pass
    Then no e-mail is sent
    When the agent writes "Are you still interested?"
    And 59.999 seconds pass
    Then no e-mail is sent
    When 1 ms passes
    Then anna@example.com receives the unread replies with:
      | reply   | Yes, it is.               |
      | reply   | Are you still interested? |
      | replies | 2                         |

  @UNREAD-6 @CONV-6
  Scenario Outline: What a site says of its visitor and is no address is not written to: <said>
    Real bug elsewhere: a "user id" in the e-mail field of the widget, and the mail server is asked to deliver to it.
    Given the visitor is known as:
      | name   | Anna   |
      | e-mail | <said> |
    When the agent writes "Yes, it is."
    And 60 seconds pass
    Then no e-mail is sent
    And the decision to hold the unread replies is recorded with the reason "no address known"
    And the agent does not see "could not be delivered"

    Examples:
      | said                                       |
      | anna                                       |
      | anna@localhost                             |
      | anna@example.com,bob@example.com           |
      | Anna <anna@example.com>                    |
      | anna@example.com>\nRCPT TO:<x@evil.example |

  @UNREAD-6
  Scenario: An address that is none does not push out one that is known
    Given the visitor is known as:
      | e-mail | anna@example.com |
    When the visitor is known as:
      | e-mail | undefined |
    And the agent writes "Yes, it is."
    And 60 seconds pass
    Then anna@example.com receives the unread replies
