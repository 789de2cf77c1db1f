Feature: An e-mail that could not be delivered is tried again with growing pauses

  Background:
    Given the visitor is known as:
      | e-mail | anna@example.com |
    And the visitor writes "Are you open?"
    And the visitor closes the page
    And the agent writes "Until six."

  @MAIL-4
  Scenario Outline: Refused for now with <code>, it is tried again after thirty seconds
    When the mail server answers <code> to the next 1 e-mail
    And 60 seconds pass
    And 29.999 seconds pass
    Then no e-mail is sent
    When 1 ms passes
    Then anna@example.com receives the unread replies with:
      | reply | Until six. |
    When 24 hours pass
    Then no further e-mail is sent
    And the agent does not see "could not be delivered"

    Examples:
      | code |
      | 421  |
      | 450  |
      | 451  |
      | 452  |

  @MAIL-4
  Scenario: A dropped connection is tried again after thirty seconds
    When the mail server drops the connection on the next 1 e-mail
    And 60 seconds pass
    And 29.999 seconds pass
    Then no e-mail is sent
    When 1 ms passes
    Then anna@example.com receives the unread replies

  @MAIL-4
  Scenario: A silent server is given a minute, then it is tried again after thirty seconds
    When the mail server is silent on the next 1 e-mail
    And 60 seconds pass
    And 60 seconds pass
    Then the decision to hold the unread replies is recorded with the reason "temporary failure"
    When 29.999 seconds pass
    Then no e-mail is sent
    When 1 ms passes
    Then anna@example.com receives the unread replies
    And no further e-mail is sent

  @MAIL-4
  Scenario: How long a server may be silent is a setting
    Given the setting "mail answer time" changes to "5 seconds"
    When the mail server is silent on the next 1 e-mail
    And 60 seconds pass
    And 34.999 seconds pass
    Then no e-mail is sent
    When 1 ms passes
    Then anna@example.com receives the unread replies

  @MAIL-4
  Scenario: A silent server holds up no other visitor
    Real bug elsewhere: one stuck connection, and nobody gets mail.
    Given visitor Bob is known as:
      | e-mail | bob@example.com |
    When the mail server is silent on the next 1 e-mail
    And 30 seconds pass
    And visitor Bob writes "Where is my parcel?"
    And visitor Bob closes the page
    And the agent writes "On its way." in conversation 2
    And 30 seconds pass
    Then no e-mail is sent
    When 30 seconds pass
    Then bob@example.com receives the unread replies
    And no further e-mail is sent
    When 60 seconds pass
    Then anna@example.com receives the unread replies

  @MAIL-4
  Scenario: The pauses grow: thirty seconds, one minute, two, five, ten, twenty
    When the mail server answers 451 to the next 6 e-mails
    And 60 seconds pass
    And 30 seconds pass
    And 1 minute passes
    And 2 minutes pass
    And 5 minutes pass
    And 10 minutes pass
    And 19 minutes and 59 seconds and 999 ms pass
    Then no e-mail is sent
    When 1 ms passes
    Then anna@example.com receives the unread replies
    And no further e-mail is sent

  @MAIL-4
  Scenario Outline: After failure <failures> the next try comes after <pause>
    When the mail server answers 451 to the next <failures> e-mails
    And 60 seconds pass
    And <until the last failure> pass
    And <just before> pass
    Then no e-mail is sent
    When 1 ms passes
    Then anna@example.com receives the unread replies

    Examples:
      | failures | pause      | until the last failure | just before                           |
      | 2        | 1 minute   | 30 seconds             | 59.999 seconds                        |
      | 3        | 2 minutes  | 90 seconds             | 1 minute and 59 seconds and 999 ms    |
      | 4        | 5 minutes  | 210 seconds            | 4 minutes and 59 seconds and 999 ms   |
      | 5        | 10 minutes | 510 seconds            | 9 minutes and 59 seconds and 999 ms   |
      | 7        | 40 minutes | 2310 seconds           | 39 minutes and 59 seconds and 999 ms  |
      | 8        | 90 minutes | 4710 seconds           | 89 minutes and 59 seconds and 999 ms  |
      | 9        | 3 hours    | 10110 seconds          | 179 minutes and 59 seconds and 999 ms |
      | 10       | 6 hours    | 20910 seconds          | 359 minutes and 59 seconds and 999 ms |

  @MAIL-4
  Scenario: The pauses are a setting
    Given the setting "retry pauses" changes to "1 second, 1 hour"
    When the mail server answers 451 to the next 2 e-mails
    And 60 seconds pass
    And 1 second passes
    And 59 minutes and 59 seconds and 999 ms pass
    Then no e-mail is sent
    When 1 ms passes
    Then anna@example.com receives the unread replies

  @MAIL-4
  Scenario: A server that is down for an hour loses nothing
    When the mail server is down
    And 1 hour passes
    And the mail server is back
    Then no e-mail is sent
    When 24 hours pass
    Then anna@example.com receives the unread replies
    And no further e-mail is sent
    And the agent does not see "could not be delivered"

  @MAIL-4
  Scenario: Accepted but the answer lost: it comes twice under one Message-ID
    When the mail server accepts the next e-mail but its answer is lost
    And 60 seconds pass
    Then anna@example.com receives the unread replies
    When 29.999 seconds pass
    Then no further e-mail is sent
    When 1 ms passes
    Then the same e-mail reaches anna@example.com again
    When 24 hours pass
    Then no further e-mail is sent

  @MAIL-4
  Scenario: A copy is tried again like any other e-mail, and the visitor is told when it has gone
    Given the visitor opens the page
    When the mail server answers 451 to the next 1 e-mail
    And the visitor ends the conversation
    And 29.999 seconds pass
    Then no e-mail is sent
    When 1 ms passes
    Then anna@example.com receives the transcript
    And the visitor is told that the copy was sent

  @MAIL-4 @UNREAD-10
  Scenario: A temporary failure, then success: the reply is told once
    When the mail server answers 421 to the next 1 e-mail
    And the visitor opens the page
    And the visitor looks away
    And the agent writes "And on Sundays until noon."
    And 60 seconds pass
    And 30 seconds pass
    Then anna@example.com receives the unread replies with:
      | reply | And on Sundays until noon. |
    When 24 hours pass
    Then no further e-mail is sent

  @MAIL-4 @LANG-2
  Scenario: A retried e-mail is the one that was composed, whatever the channel is called meanwhile
    Real bug elsewhere: two e-mails with one Message-ID and two senders.
    Given the mail server answers 451 to the next 1 e-mail
    When the agent writes "Until six."
    And 1 minute passes
    And the setting "name" changes to "Laden"
    And the setting "administrator's e-mail" changes to "boss@laden.example"
    And 30 seconds pass
    Then anna@example.com receives the unread replies with:
      | from    | Shop <admin@shop.example> |
      | subject | *no. 1 – Shop             |
      | lacks   | Laden                     |
