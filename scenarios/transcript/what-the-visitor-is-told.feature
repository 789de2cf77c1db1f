@TRANS-6
Feature: The visitor is told what became of the copy
  "Sent" only once the mail server has accepted it; and told when it could not be sent.

  Background:
    Given the visitor writes "Do you ship to Norway?"
    And the visitor asks for a copy of the conversation

  Scenario: Accepted, the visitor is told so with the address
    When the visitor sends the form with:
      | e-mail | anna@example.com |
    Then the visitor is told that the copy was sent
    And the visitor sees "The copy of the conversation was sent to anna@example.com."
    And anna@example.com receives the transcript

  @MAIL-4
  Scenario: Refused for now, "sent" is not claimed before the server took it
    Widgets were seen to say "sent" as soon as the button was pressed, though nothing had left.
    Given the mail server answers 451 to the next 1 e-mail
    When the visitor sends the form with:
      | e-mail | anna@example.com |
    Then the visitor sees "The copy of the conversation is being sent."
    And the visitor does not see "was sent to"
    When 29.999 seconds pass
    Then the visitor sees "The copy of the conversation is being sent."
    And no e-mail is sent
    When 1 ms passes
    Then the visitor is told that the copy was sent
    And anna@example.com receives the transcript with:
      | messages | 2 |

  @MAIL-4
  Scenario: Refused for good, the visitor and the agent are told at once
    Given the mail server answers 550 to the next 1 e-mail
    When the visitor sends the form with:
      | e-mail | anna@example.com |
    Then the visitor is told that the copy could not be sent
    And the visitor sees "The copy of the conversation could not be sent to anna@example.com."
    And the agent is told that the e-mail could not be delivered
    When 1 day passes
    Then no e-mail is sent

  @MAIL-4
  Scenario: Given up after the last try, the visitor is told
    Given the setting "retry pauses" changes to "1 minute, 2 minutes"
    And the mail server answers 451 to the next 3 e-mails
    When the visitor sends the form with:
      | e-mail | anna@example.com |
    And 2 minutes 59.999 seconds pass
    Then the visitor sees "The copy of the conversation is being sent."
    When 1 ms passes
    Then the visitor is told that the copy could not be sent
    When 1 day passes
    Then no e-mail is sent

  @MAIL-4
  Scenario: A dropped connection is tried again
    Given the mail server drops the connection on the next 1 e-mail
    When the visitor sends the form with:
      | e-mail | anna@example.com |
    And 30 seconds pass
    Then the visitor is told that the copy was sent
    And anna@example.com receives the transcript

  @MAIL-4
  Scenario: A silent server does not freeze the chat
    Given the mail server is silent on the next 1 e-mail
    When the visitor sends the form with:
      | e-mail | anna@example.com |
    And the agent writes "Yes, within four days."
    Then the visitor sees "Yes, within four days."
    And the visitor sees "The copy of the conversation is being sent."
    When 1 minute 30 seconds pass
    Then the visitor is told that the copy was sent
    And anna@example.com receives the transcript with:
      | messages | 2 |

  Scenario: After a refusal a corrected address is told as sent
    Given the mail server answers 550 to the next 1 e-mail
    When the visitor sends the form with:
      | e-mail | anna@exampel.com |
    And the visitor asks for a copy of the conversation
    And the visitor sends the form with:
      | e-mail | anna@example.com |
    Then the visitor is told that the copy was sent
    And the visitor sees "was sent to anna@example.com."
    And the visitor does not see "anna@exampel.com"
    And anna@example.com receives the transcript

  Scenario: With the page closed meanwhile, the visitor is told after the return
    Given the mail server answers 451 to the next 1 e-mail
    When the visitor sends the form with:
      | e-mail | anna@example.com |
    And the visitor closes the page
    And 30 seconds pass
    And the visitor opens the page
    Then the visitor is told that the copy was sent
    And anna@example.com receives the transcript

  @TRANS-3
  Scenario: The copy sent automatically at the end is told too
    When the visitor dismisses the form
    And the visitor is known as:
      | e-mail | anna@example.com |
    And the agent ends the conversation
    Then the visitor is told that the copy was sent
    And anna@example.com receives the transcript

  @SAFE-1
  Scenario: A restart between refusal and next try loses neither the copy nor the word
    Given the mail server answers 451 to the next 1 e-mail
    When the visitor sends the form with:
      | e-mail | anna@example.com |
    And the process restarts
    And 30 seconds pass
    Then the visitor is told that the copy was sent
    And anna@example.com receives the transcript
    And no further e-mail is sent
